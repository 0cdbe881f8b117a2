import { BLOCKED, FREE } from "../map/live-states.js";
import { Plan } from "../map/plan.js";
import { Colouring } from "./colouring.js";

const NONE = -1;

/** A plan whose allocated seats carry the sign of their allocation instead of their number. */
class SignedPlan extends Plan {
  #signs;

  /**
   * @param signs by ordinal
   */
  constructor(document, signs) {
    super(document);
    this.#signs = signs;
  }

  label(ordinal) {
    return this.#signs.get(ordinal) ?? super.label(ordinal);
  }
}

/**
 * What the map of an operator knows: what each seat is to buyers, in which allocation it is, and which are chosen
 * here. The painter reads it as it reads SeatMapState. Fires "seats" with the ordinals that changed (null: any) and
 * "choice".
 */
export class House extends EventTarget {
  #plan;
  #signs;
  #public;
  #codes;
  #allocationOf;
  #colouring;
  #chosen = new Set();
  #focus = NONE;
  #sums = null;

  /**
   * @param document the plan's, as the server sends it
   * @param allocations as the page lists them: {id, name, sign}
   * @param colours {chosen, kept}: the colour of what is chosen, and a list for allocations
   */
  constructor(document, allocations, colours) {
    super();
    this.#signs = new Map();
    this.#plan = new SignedPlan(document, this.#signs);
    const plan = this.#plan;
    this.#public = new Uint8Array(plan.capacity);
    this.#codes = new Uint8Array(plan.capacity);
    this.#allocationOf = new Int16Array(plan.capacity).fill(NONE);
    this.#colouring = new Colouring(plan, allocations, colours);
  }

  static async load(plan, allocations, colours) {
    const answer = await fetch(`/api/operator/seatplans/${plan}/document`);
    if (!answer.ok) throw new Error(`plan: ${answer.status}`);
    return new House(await answer.json(), allocations, colours);
  }

  /** Marks for buyers, of which this map has none. */
  get selection() {
    return { seats: [] };
  }

  get own() {
    return [];
  }

  get plan() {
    return this.#plan;
  }

  get prices() {
    return this.#colouring;
  }

  get codes() {
    return this.#codes;
  }

  get sums() {
    return (this.#sums ??= this.#colouring.summary(this.#codes));
  }

  /** Ordinals. */
  get chosen() {
    return this.#chosen;
  }

  get focus() {
    return this.#focus;
  }

  set focus(ordinal) {
    this.#focus = ordinal;
    this.dispatchEvent(new Event("choice"));
  }

  isFree(ordinal) {
    return this.#codes[ordinal] === FREE;
  }

  isWanted() {
    return true;
  }

  /** What buyers have stays theirs. */
  #canBeChosen(ordinal) {
    return this.#plan.rowAt(ordinal) !== null && (this.#public[ordinal] === FREE || this.#public[ordinal] === BLOCKED);
  }

  /** Chooses these; if all of them are chosen already, none of them any more. */
  toggle(ordinals) {
    const some = ordinals.filter((ordinal) => this.#canBeChosen(ordinal));
    if (some.every((ordinal) => this.#chosen.has(ordinal))) this.remove(some);
    else this.add(some);
  }

  add(ordinals) {
    for (const ordinal of ordinals) if (this.#canBeChosen(ordinal)) this.#chosen.add(ordinal);
    this.#chosenAre(ordinals);
  }

  remove(ordinals) {
    for (const ordinal of ordinals) this.#chosen.delete(ordinal);
    this.#chosenAre(ordinals);
  }

  clear() {
    this.remove([...this.#chosen]);
  }

  #chosenAre(ordinals) {
    for (const ordinal of ordinals) this.#colour(ordinal);
    this.#changed(ordinals);
    this.dispatchEvent(new Event("choice"));
  }

  /**
   * @param states as the server packs them: two bits for each seat; null if there are no tickets yet
   * @param allocated [{id, runs}]
   */
  learn(states, allocated) {
    const bytes = states === null ? null : atob(states);
    for (let i = 0; i < this.#public.length; i++) {
      this.#public[i] = bytes === null ? FREE : (bytes.charCodeAt(i >> 2) >> (2 * (i & 3))) & 3;
    }
    this.#allocationOf.fill(NONE);
    for (const { id, runs } of allocated) {
      const index = this.#colouring.indexOf(id);
      for (let i = 0; i < runs.length; i += 2) this.#allocationOf.fill(index, runs[i], runs[i] + runs[i + 1]);
    }
    this.#signs.clear();
    for (let i = 0; i < this.#codes.length; i++) {
      if (!this.#canBeChosen(i)) this.#chosen.delete(i);
      const allocation = this.#colouring.allocation(this.#allocationOf[i]);
      if (allocation) this.#signs.set(i, allocation.sign);
      this.#colour(i);
    }
    this.#changed(null);
    this.dispatchEvent(new Event("choice"));
  }

  #colour(ordinal) {
    const isAllocated = this.#allocationOf[ordinal] >= 0 && this.#public[ordinal] !== 1 && this.#public[ordinal] !== 2;
    this.#codes[ordinal] = isAllocated || this.#chosen.has(ordinal) ? FREE : this.#public[ordinal];
    this.#colouring.set(ordinal, this.#chosen.has(ordinal), isAllocated ? this.#allocationOf[ordinal] : NONE);
  }

  #changed(ordinals) {
    this.#sums = null;
    this.dispatchEvent(new CustomEvent("seats", { detail: ordinals }));
  }

  /** The name of the allocation that has it; undefined if none has. */
  allocationAt(ordinal) {
    return this.#colouring.allocation(this.#allocationOf[ordinal])?.name;
  }

  /** What it is to buyers: free, held, sold or blocked. */
  stateOf(ordinal) {
    return ["free", "held", "sold", "blocked"][this.#public[ordinal]];
  }
}
