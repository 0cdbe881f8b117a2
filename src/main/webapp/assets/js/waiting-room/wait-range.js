const SOON = 1;
const HOURS_FROM = 90;
// The next minutes may be quicker or slower than all of the last ones.
const MARGIN = 0.1;

/** How long somebody waits: a range, for nobody knows it more exactly. */
export class WaitRange {
  #least;
  #most;

  /**
   * @param ahead how many people are called before
   * @param perMinute how many people were called a minute lately; undefined until that is known
   */
  constructor(ahead, perMinute) {
    this.#least = (ahead / (perMinute?.high || NaN)) * (1 - MARGIN);
    this.#most = (ahead / (perMinute?.low || NaN)) * (1 + MARGIN);
  }

  /** Its middle in milliseconds, NaN if it is not known. */
  get millis() {
    return ((this.#least + this.#most) / 2) * 60_000;
  }

  /** In words, by way of a function that finds the text of a name. */
  words(text) {
    if (Number.isNaN(this.#most)) return text("unknown");
    if (this.#most <= SOON) return text("soon");
    return this.#most <= HOURS_FROM ? this.#minutes(text) : this.#hours(text);
  }

  #minutes(text) {
    const step = this.#most <= 10 ? 1 : this.#most <= 30 ? 5 : 10;
    const least = Math.max(1, Math.floor(this.#least / step) * step);
    const most = Math.ceil(this.#most / step) * step;
    return text("minutesBetween", least, most);
  }

  #hours(text) {
    const least = Math.floor(this.#least / 30) / 2;
    const most = WaitRange.#halves(Math.ceil(this.#most / 30) / 2);
    return least === 0 ? text("hoursAtMost", most) : text("hoursBetween", WaitRange.#halves(least), most);
  }

  static #halves(hours) {
    return `${Math.floor(hours) || ""}${hours % 1 === 0 ? "" : "½"}`;
  }
}
