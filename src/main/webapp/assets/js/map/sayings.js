import { FREE, HELD, SOLD } from "./live-states.js";

/** What the map says, in the page's language and currency. */
export class Sayings {
  /**
   * @param texts the element's data-say-… attributes
   * @param currency ISO 4217
   */
  constructor(texts, currency, plan) {
    this.texts = texts;
    this.plan = plan;
    const language = document.documentElement.lang || "en-GB";
    this.number = new Intl.NumberFormat(language);
    this.format = new Intl.NumberFormat(language, { style: "currency", currency });
    this.minor = 10 ** this.format.resolvedOptions().maximumFractionDigits;
    const whole = { style: "currency", currency, maximumFractionDigits: 0 };
    this.whole = new Intl.NumberFormat(language, whole);
  }

  of(name, ...values) {
    return values.reduce((text, value, i) => text.replaceAll(`{${i}}`, value), this.texts[name] ?? name);
  }

  money(amount) {
    return (amount % this.minor === 0 ? this.whole : this.format).format(amount / this.minor);
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
    return this.of({ [FREE]: "sayFree", [HELD]: "sayHeld", [SOLD]: "saySold" }[code] ?? "sayClosed");
  }
}
