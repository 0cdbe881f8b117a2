import { LiveElement } from "./live-element.js";
import { Texts } from "./texts.js";

/**
 * Asks the browser where somebody is, only when they press the button. A kilometre is near enough,
 * since the location stands in the address. Without JavaScript there is no button.
 */
class NearMe extends LiveElement {
  #texts;
  #voice;

  connected() {
    const { signal } = this;
    this.#texts = new Texts(this);
    this.#voice = this.querySelector("[role=status]");
    this.querySelector("button").addEventListener("click", () => this.#ask(), { signal });
  }

  #ask() {
    if (!navigator.geolocation) return this.#say("impossible");
    this.#say("asking");
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => this.#found(coords),
      ({ code }) => this.#say({ 1: "denied", 3: "slow" }[code] ?? "unknown"),
      { timeout: 10_000, maximumAge: 600_000 },
    );
  }

  #found({ latitude, longitude }) {
    this.#voice.textContent = "";
    const field = this.querySelector("[name=near]");
    field.value = `${latitude.toFixed(2)},${longitude.toFixed(2)}`;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }

  #say(name) {
    this.#voice.textContent = this.#texts.of(name);
  }
}

customElements.define("near-me", NearMe);
