/**
 * Writes amounts as the server writes them. It hands the parts over, for browsers do not agree with ISO 4217 on how
 * many decimals a currency has.
 */
export class Money {
  #before;
  #decimals;
  #free;

  /**
   * @param said an element's data-money-before, data-money-decimals and data-money-free
   */
  constructor({ moneyBefore, moneyDecimals, moneyFree }) {
    this.#before = moneyBefore;
    this.#decimals = Number(moneyDecimals);
    this.#free = moneyFree;
  }

  /** Of so many minor units. */
  text(amount) {
    if (amount === 0) return this.#free;
    const digits = String(amount).padStart(this.#decimals + 1, "0");
    const point = digits.length - this.#decimals;
    const whole = digits.slice(0, point).replace(/\B(?=(\d{3})+$)/g, ",");
    return `${this.#before}${whole}${this.#decimals > 0 ? "." : ""}${digits.slice(point)}`;
  }
}
