import { LiveElement } from "./live-element.js";
import { Texts } from "./texts.js";

const DAY = 86_400;

/** Counts down to an onsale. Without JavaScript the date that the server wrote stands there. */
class OnsaleCountdown extends LiveElement {
  #texts;
  #opens;
  #clock;
  #timer;

  connected() {
    this.#opens = Date.parse(this.getAttribute("at"));
    if (Number.isNaN(this.#opens)) return;
    this.#texts = new Texts(this);
    this.#clock = document.createElement("span");
    this.#clock.className = "countdown";
    this.#clock.setAttribute("role", "timer");
    this.append(this.#clock);
    this.#timer = setInterval(() => this.#tick(), 1000);
    this.#tick();
  }

  disconnected() {
    clearInterval(this.#timer);
    this.#clock?.remove();
  }

  #tick() {
    const seconds = Math.max(0, Math.ceil((this.#opens - Date.now()) / 1000));
    this.#clock.textContent = seconds === 0 ? this.#texts.of("open") : this.#left(seconds);
    if (seconds === 0) clearInterval(this.#timer);
  }

  #left(seconds) {
    const days = Math.floor(seconds / DAY);
    const clock = [Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60, seconds % 60]
      .map((part) => String(part).padStart(2, "0"))
      .join(":");
    if (days === 0) return this.#texts.of("soon", clock);
    return days === 1 ? this.#texts.of("tomorrow", clock) : this.#texts.of("days", clock, days);
  }
}

customElements.define("onsale-countdown", OnsaleCountdown);
