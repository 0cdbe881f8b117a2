import { Money } from "../money.js";
import { FREE, HELD, SOLD } from "./live-states.js";

/** What the map says, in the page's language. */
export class Sayings {
  /**
   * @param texts the element's data-say-… and data-money-… attributes
   */
  constructor(texts, plan) {
    this.texts = texts;
    this.plan = plan;
    this.number = new Intl.NumberFormat(document.documentElement.lang || "en-GB");
    this.style = new Money(texts);
  }

  of(name, ...values) {
    return values.reduce((text, value, i) => text.replaceAll(`{${i}}`, value), this.texts[name] ?? name);
  }

  money(amount) {
    return this.style.text(amount);
  }

  get pitch() {
    return this.of("sayPitch");
  }

  get stage() {
    return this.of("sayStage");
  }

  get none() {
    return this.of("sayNone");
  }

  left(count) {
    return this.of("sayLeft", this.number.format(count));
  }

  from({ left, from }) {
    return `${this.left(left)} · ${this.of("sayFrom", this.money(from))}`;
  }

  row(name) {
    return this.of("sayRow", name);
  }

  /** Such as "Stalls, row F, seat 12". */
  place(ordinal) {
    const { name } = this.plan.sectionAt(ordinal);
    const row = this.plan.rowAt(ordinal);
    return row ? this.of("sayPlace", name, row.name, this.plan.label(ordinal)) : name;
  }

  /** With what it costs, once the prices are known. */
  seat(ordinal) {
    const tier = this.prices.tierAt(ordinal);
    const wheel = this.plan.accessible.has(ordinal) ? `, ${this.of("sayWheelchair")}` : "";
    const note = this.plan.notes.has(ordinal) ? `, ${this.plan.notes.get(ordinal)}` : "";
    return `${this.place(ordinal)}, ${tier.name}, ${this.money(tier.price)}${wheel}${note}`;
  }

  state(code) {
    return this.of({ [FREE]: "sayFree", [HELD]: "sayHeld", [SOLD]: "saySold" }[code] ?? "sayBlocked");
  }
}
