import { FREE } from "../map/live-states.js";

const EVERYBODY = 0;
const CHOSEN = 1;
const FIRST_ALLOCATION = 2;

/** In which colour each seat is painted; to the painter these are price tiers. */
export class Colouring {
  #plan;
  #allocations;
  #colours;
  #tiers;
  #tierOf;

  constructor(plan, allocations, { chosen, kept }) {
    this.#plan = plan;
    this.#allocations = allocations;
    this.#colours = kept.length;
    this.#tiers = ["", chosen, ...kept].map((colour) => ({ colour }));
    this.#tierOf = new Int16Array(plan.capacity);
  }

  get tiers() {
    return this.#tiers;
  }

  get tierOf() {
    return this.#tierOf;
  }

  tierAt(ordinal) {
    return this.#tiers[this.#tierOf[ordinal]];
  }

  sellable({ capacity }) {
    return capacity;
  }

  indexOf(id) {
    return this.#allocations.findIndex((one) => one.id === id);
  }

  allocation(index) {
    return this.#allocations[index];
  }

  set(ordinal, isChosen, allocation) {
    const kept = allocation < 0 ? EVERYBODY : FIRST_ALLOCATION + (allocation % this.#colours);
    this.#tierOf[ordinal] = isChosen ? CHOSEN : kept;
  }

  /** Of each section: how many are left for everybody, how many are kept back, and its main colour. */
  summary(codes) {
    return this.#plan.sections.map(({ first, capacity }) => {
      const byTier = new Int32Array(this.#tiers.length);
      for (let i = first; i < first + capacity; i++) if (codes[i] === FREE) byTier[this.#tierOf[i]]++;
      const all = byTier.reduce((sum, n) => sum + n, 0);
      const kept = all - byTier[EVERYBODY] - byTier[CHOSEN];
      return { left: all, kept, open: all - kept, tier: byTier.indexOf(Math.max(...byTier)) };
    });
  }
}
