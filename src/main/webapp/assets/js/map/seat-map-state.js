import { FREE } from "./live-states.js";

/** What the map says of each code, see LiveStates. */
const NAMES = ["free", "held", "sold", "blocked"];

/**
 * What the map knows and what somebody has chosen on it. All that paints or lists it reads it here, and hears of changes:
 *
 * - "seats": what these ordinals are, or whether they are wanted, has changed (null: any)
 * - "choice": something else is chosen
 * - "marks": other seats are this buyer's own, or in focus
 * - "toggled": {ordinal, outcome}: added, removed, or why it was not: yours, limit, or the name of its state
 * - "taken": {taken, others}: chosen seats went to somebody else, and free ones beside them
 */
export class SeatMapState extends EventTarget {
  #plan;
  #prices;
  #live;
  #selection;
  #finder;
  #own = new Set();
  #focus = -1;
  #shown;
  #accessibleOnly = false;
  #sums = null;
  #isOrdering = false;

  constructor({ plan, prices, live, selection, finder }, signal) {
    super();
    this.#plan = plan;
    this.#prices = prices;
    this.#live = live;
    this.#selection = selection;
    this.#finder = finder;
    this.#shown = prices.tiers.map(() => true);
    live.addEventListener("change", ({ detail }) => this.#changed(detail), { signal });
    selection.addEventListener("change", () => this.#tell("choice"), { signal });
  }

  get plan() {
    return this.#plan;
  }

  get prices() {
    return this.#prices;
  }

  get live() {
    return this.#live;
  }

  get selection() {
    return this.#selection;
  }

  get codes() {
    return this.#live.codes;
  }

  /** What this buyer holds or has bought. */
  get own() {
    return this.#own;
  }

  set own(ordinals) {
    this.#own = new Set(ordinals);
    this.#tell("marks");
  }

  /** The seat that the keyboard has come to; -1 if none. */
  get focus() {
    return this.#focus;
  }

  set focus(ordinal) {
    this.#focus = ordinal;
    this.#tell("marks");
  }

  /** Of each section, see Prices. */
  get sums() {
    return (this.#sums ??= this.#prices.summary(this.codes, (ordinal) => this.isWanted(ordinal)));
  }

  isFree(ordinal) {
    return this.codes[ordinal] === FREE;
  }

  /** Whether it is among what somebody wants to see. */
  isWanted(ordinal) {
    return this.#shown[this.#prices.tierOf[ordinal]] === true && (!this.#accessibleOnly || this.#plan.isAccessible(ordinal));
  }

  /** The name of what a seat is to this buyer. */
  nameOf(ordinal) {
    if (this.#own.has(ordinal)) return "own";
    return this.#selection.has(ordinal) ? "chosen" : NAMES[this.codes[ordinal]];
  }

  /**
   * @param shown by tier, whether somebody wants to see it
   */
  filter(shown, accessibleOnly) {
    this.#shown = shown;
    this.#accessibleOnly = accessibleOnly;
    this.#sums = null;
    this.#tell("seats", null);
  }

  /** Chooses a seat, or gives it up again. */
  toggle(ordinal) {
    this.#tell("toggled", { ordinal, outcome: this.#toggled(ordinal) });
  }

  #toggled(ordinal) {
    if (this.#selection.has(ordinal)) {
      this.#selection.remove(ordinal);
      return "removed";
    }
    if (this.#own.has(ordinal)) return "yours";
    if (!this.isFree(ordinal)) return NAMES[this.codes[ordinal]];
    return this.#selection.add(ordinal) ? "added" : "limit";
  }

  /** From now on, until we have an answer, it may be ourselves who took what was chosen. */
  orderBegins() {
    this.#isOrdering = true;
  }

  orderEnds() {
    this.#isOrdering = false;
    this.#dropTaken();
  }

  #changed(ordinals) {
    this.#sums = null;
    for (const ordinal of this.#own) if (this.isFree(ordinal)) this.#own.delete(ordinal); // its time was up
    this.#dropTaken();
    this.#tell("seats", ordinals);
  }

  #dropTaken() {
    if (this.#isOrdering) return;
    const taken = this.#selection.dropTaken(this.codes, this.#own);
    if (taken.length > 0) this.#tell("taken", { taken, others: this.#alternatives(taken) });
  }

  /** For each the nearest free one of the same price that is not chosen or offered yet. */
  #alternatives(taken) {
    const { tierOf } = this.#prices;
    const offered = new Set();
    for (const ordinal of taken) {
      const passes = (i) =>
        this.isFree(i) &&
        tierOf[i] === tierOf[ordinal] &&
        this.#plan.isAccessible(i) === this.#plan.isAccessible(ordinal) &&
        !this.#selection.has(i) &&
        !offered.has(i);
      const other = this.#finder.nearest(ordinal, passes);
      if (other >= 0) offered.add(other);
    }
    return [...offered];
  }

  #tell(what, detail) {
    this.dispatchEvent(new CustomEvent(what, { detail }));
  }
}
