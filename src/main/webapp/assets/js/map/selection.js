import { FREE } from "./live-states.js";

/**
 * What somebody has chosen and not yet held: seats by ordinal, and tickets of standing areas. Kept in
 * this tab, so that signing in or coming back loses nothing. Fires "change".
 */
export class Selection extends EventTarget {
  #key;
  #limit;
  #seats = new Set();
  #areas = new Map();

  constructor(event, plan, limit) {
    super();
    this.#key = `seats:${event}:${plan}`;
    this.#limit = limit;
    this.#read();
  }

  /** Ordinals. */
  get seats() {
    return this.#seats;
  }

  /** The number of tickets by section. */
  get areas() {
    return this.#areas;
  }

  get limit() {
    return this.#limit;
  }

  get count() {
    return this.#seats.size + [...this.#areas.values()].reduce((sum, n) => sum + n, 0);
  }

  has(ordinal) {
    return this.#seats.has(ordinal);
  }

  /** Returns false if it is not to be had: there are enough, or it was chosen before. */
  add(ordinal) {
    this.#areas.clear(); // an order has either of them
    if (this.count >= this.#limit || this.#seats.has(ordinal)) return false;
    this.#seats.add(ordinal);
    this.#changed();
    return true;
  }

  remove(ordinal) {
    if (this.#seats.delete(ordinal)) this.#changed();
  }

  setArea(section, quantity) {
    this.#seats.clear();
    this.#areas.clear();
    if (quantity > 0) this.#areas.set(section, quantity);
    this.#changed();
  }

  clear() {
    this.#seats.clear();
    this.#areas.clear();
    this.#changed();
  }

  /** Takes out those that are free no longer, and returns them. */
  dropTaken(codes, own) {
    const taken = [...this.#seats].filter((ordinal) => codes[ordinal] !== FREE && !own.has(ordinal));
    for (const ordinal of taken) this.#seats.delete(ordinal);
    if (taken.length > 0) this.#changed();
    return taken;
  }

  #changed() {
    try {
      sessionStorage.setItem(this.#key, JSON.stringify({ seats: [...this.#seats], areas: [...this.#areas] }));
    } catch {
      // not kept, then
    }
    this.dispatchEvent(new Event("change"));
  }

  #read() {
    try {
      const { seats = [], areas = [] } = JSON.parse(sessionStorage.getItem(this.#key)) ?? {};
      this.#seats = new Set(seats.slice(0, this.#limit));
      this.#areas = new Map(areas);
    } catch {
      // somebody else's words
    }
  }
}
