import { Texts } from "./texts.js";

/** Says what the clock shows where the reader is, when that differs from the venue's. */
class YourTime extends HTMLElement {
  connectedCallback() {
    const moment = new Date(this.getAttribute("at"));
    const there = YourTime.#format(moment, this.getAttribute("zone"));
    const here = YourTime.#format(moment);
    if (there !== here) this.textContent = new Texts(this).of("here", here);
  }

  static #format(moment, timeZone) {
    return new Intl.DateTimeFormat(document.documentElement.lang, {
      weekday: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone,
    }).format(moment);
  }
}

customElements.define("your-time", YourTime);
