import { FREE } from "./live-states.js";

/** Which tier each place is of, and how many of each are free in each section. */
export class Prices {
  /**
   * @param tiers as the page lists them: {id, name, price, colour}, the price in minor units
   */
  constructor(plan, tiers, { tiers: ids, runs }) {
    this.plan = plan;
    this.tiers = tiers;
    this.tierOf = new Int8Array(plan.places).fill(-1);
    const index = ids.map((id) => tiers.findIndex((tier) => tier.id === id));
    let ordinal = 0;
    for (let i = 0; i < runs.length; i += 2) {
      if (runs[i] >= 0) this.tierOf.fill(index[runs[i]], ordinal, ordinal + runs[i + 1]);
      ordinal += runs[i + 1];
    }
    this.shown = tiers.map(() => true);
    this.accessibleOnly = false;
    this.sellable = plan.sections.map(() => 0);
    for (let i = 0; i < plan.places; i++) if (this.tierOf[i] >= 0) this.sellable[plan.sectionOf[i]]++;
  }

  static async load(event, plan, tiers) {
    const answer = await fetch(`/api/events/${event}/places?plan=${plan.id}`);
    if (!answer.ok) throw new Error(`The prices: ${answer.status}`);
    return new Prices(plan, tiers, await answer.json());
  }

  tierAt(ordinal) {
    return this.tiers[this.tierOf[ordinal]];
  }

  /** Whether it is among what somebody wants to see. */
  wanted(ordinal) {
    return this.shown[this.tierOf[ordinal]] === true && (!this.accessibleOnly || this.plan.accessible.has(ordinal));
  }

  /** Of each section: how many of those wanted are free, from what price, and its main tier. */
  summary(codes) {
    const { plan } = this;
    const sums = plan.sections.map(() => ({ left: 0, from: Infinity, byTier: new Int32Array(this.tiers.length), tier: -1 }));
    for (let i = 0; i < plan.places; i++) {
      const tier = this.tierOf[i];
      if (tier < 0) continue;
      const sum = sums[plan.sectionOf[i]];
      sum.byTier[tier]++;
      if (codes[i] === FREE && this.wanted(i)) {
        sum.left++;
        sum.from = Math.min(sum.from, this.tiers[tier].price);
      }
    }
    for (const sum of sums) sum.tier = sum.byTier.indexOf(Math.max(...sum.byTier));
    return sums;
  }
}
