import { Money } from "../money.js";
import { keep, recall } from "./memory.js";

/** Somebody who goes in takes so many tickets, we suppose, and wants every tier alike. */
const TICKETS_EACH = 2;

/** What the tickets cost, and what is left of them for whoever stands here. */
export class PriceBoard {
  #table;
  #notice;
  #money;
  #number;
  #texts;
  #seen;
  #key;

  /**
   * @param notice says that a price has changed since somebody came
   */
  constructor(element, { tiers, repriced }, texts, number) {
    this.#table = tiers;
    this.#notice = repriced;
    this.#money = new Money(element.dataset);
    this.#number = number;
    this.#texts = texts;
    this.#key = `prices/${element.getAttribute("event")}`;
    this.#seen = JSON.parse(recall(this.#key)) ?? {};
  }

  show({ room, ahead, stage }) {
    const { tiers = [] } = room;
    const isChanged = tiers.map((tier) => this.#price(tier)).some(Boolean);
    for (const tier of tiers) this.#left(tier, ahead * TICKETS_EACH / tiers.length, stage === "WAITING" || stage === "JOIN_LINE");
    this.#notice?.classList.toggle("room__away", !isChanged);
    keep(this.#key, JSON.stringify(this.#seen));
  }

  #row(tier) {
    return this.#table?.querySelector(`[data-tier="${tier}"]`);
  }

  /** Whether it has changed. */
  #price({ id, price }) {
    const row = this.#row(id);
    if (!row) return false;
    const first = (this.#seen[id] ??= price);
    row.querySelector("[data-price]").textContent = this.#money.text(price);
    row.querySelector("[data-was]").textContent = first === price ? "" : this.#texts.of("was", this.#money.text(first));
    return first !== price;
  }

  #left({ id, left }, wanted, isWaiting) {
    const cell = this.#row(id)?.querySelector("[data-left]");
    if (!cell) return;
    cell.textContent = left === 0 ? this.#texts.of("none") : this.#texts.of("left", this.#number.format(left));
    cell.nextElementSibling.textContent = isWaiting && left > 0 ? this.#hope(left, wanted) : "";
  }

  #hope(left, wanted) {
    if (left < wanted * 0.7) return this.#texts.of("unlikely");
    return left < wanted * 1.5 ? this.#texts.of("perhaps") : this.#texts.of("likely");
  }
}
