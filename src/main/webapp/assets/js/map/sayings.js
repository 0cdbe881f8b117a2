import { Money } from "../money.js";
import { Texts } from "../texts.js";

/** What the map says, in the page's language. */
export class Sayings {
  #texts;
  #plan;
  #prices;
  #number = new Intl.NumberFormat(document.documentElement.lang);
  #money;

  constructor(element, plan, prices) {
    this.#texts = new Texts(element);
    this.#money = new Money(element.dataset);
    this.#plan = plan;
    this.#prices = prices;
  }

  of(name, ...values) {
    return this.#texts.of(name, ...values);
  }

  money(amount) {
    return this.#money.text(amount);
  }

  left(count) {
    return this.of("left", this.#number.format(count));
  }

  /** How many are left in a section and from what price, or why none is. */
  sum({ left, held, from }) {
    if (left > 0) return `${this.left(left)} · ${this.of("from", this.money(from))}`;
    return this.of(held > 0 ? "allHeld" : "none");
  }

  /** Such as "Stalls, row F, seat 12". */
  label(ordinal) {
    const { name } = this.#plan.sectionAt(ordinal);
    const row = this.#plan.rowAt(ordinal);
    return row ? this.of("label", name, row.name, this.#plan.label(ordinal)) : name;
  }

  /** The seat, its price, and what buyers should know of it. */
  seat(ordinal) {
    const { name, price } = this.#prices.tierAt(ordinal);
    const wheelchair = this.#plan.isAccessible(ordinal) ? this.of("wheelchair") : "";
    const parts = [this.label(ordinal), name, this.money(price), wheelchair, this.#plan.noteOf(ordinal)];
    return parts.filter(Boolean).join(", ");
  }
}
