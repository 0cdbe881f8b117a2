import { FREE, HELD } from "./live-states.js";

/** Which tier each seat is of. */
export class Prices {
  #plan;
  #tiers;
  #tierOf;
  #sellable;

  /**
   * @param tiers as the page lists them: {id, name, price, colour}, the price in minor units
   */
  constructor(plan, tiers, { tiers: ids, runs }) {
    this.#plan = plan;
    this.#tiers = tiers;
    this.#tierOf = new Int8Array(plan.capacity).fill(-1);
    const index = ids.map((id) => tiers.findIndex((tier) => tier.id === id));
    let ordinal = 0;
    for (let i = 0; i < runs.length; i += 2) {
      if (runs[i] >= 0) this.#tierOf.fill(index[runs[i]], ordinal, ordinal + runs[i + 1]);
      ordinal += runs[i + 1];
    }
    this.#sellable = plan.sections.map(({ first, capacity }) => this.#tierOf.subarray(first, first + capacity).filter((tier) => tier >= 0).length);
  }

  static async load(event, plan, tiers) {
    const answer = await fetch(`/api/events/${event}/places?plan=${plan.id}`);
    if (!answer.ok) throw new Error(`prices: ${answer.status}`);
    return new Prices(plan, tiers, await answer.json());
  }

  get tiers() {
    return this.#tiers;
  }

  /** By ordinal, the tier's number; -1 where none is sold. */
  get tierOf() {
    return this.#tierOf;
  }

  tierAt(ordinal) {
    return this.#tiers[this.#tierOf[ordinal]];
  }

  /** How many seats of a section have a price. */
  sellable(section) {
    return this.#sellable[section.number];
  }

  /**
   * Counts for each section those wanted that are free ("left") and held, from what price, and says its main tier.
   *
   * @param isWanted by ordinal, whether somebody wants to see it
   */
  summary(codes, isWanted) {
    const sums = this.#plan.sections.map(() => ({ left: 0, held: 0, from: Infinity, byTier: new Int32Array(this.#tiers.length) }));
    for (const { number, first, capacity } of this.#plan.sections) {
      for (let i = first; i < first + capacity; i++) this.#count(sums[number], i, codes[i], isWanted);
    }
    return sums.map(({ byTier, ...sum }) => ({ ...sum, tier: byTier.indexOf(Math.max(...byTier)) }));
  }

  #count(sum, ordinal, code, isWanted) {
    const tier = this.#tierOf[ordinal];
    if (tier < 0) return;
    sum.byTier[tier]++;
    if ((code !== FREE && code !== HELD) || !isWanted(ordinal)) return;
    if (code === HELD) {
      sum.held++;
      return;
    }
    sum.left++;
    sum.from = Math.min(sum.from, this.#tiers[tier].price);
  }
}
