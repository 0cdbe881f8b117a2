import { LiveElement } from "./live-element.js";
import { Texts } from "./texts.js";

const LOOK_AGAIN = 1_000;

/** How many of an event's tickets have been made; the page is loaded again when all are. Without JavaScript it reloads itself. */
class PublicationProgress extends LiveElement {
  #texts;
  #bar;
  #said;
  #timer;

  connected() {
    this.#texts = new Texts(this);
    this.#bar = this.querySelector("[data-part=bar]");
    this.#said = this.querySelector("[data-part=said]");
    this.#timer = setInterval(() => this.#look(), LOOK_AGAIN);
  }

  disconnected() {
    clearInterval(this.#timer);
  }

  async #look() {
    try {
      const answer = await fetch(`/api/operator/events/${this.getAttribute("event")}/publication`, { signal: this.signal });
      if (answer.ok) this.#show(await answer.json());
    } catch {
      // The next look tells.
    }
  }

  #show({ state, done, total }) {
    if (state === "DONE" || state === "FAILED") {
      location.replace(location.pathname + location.search);
      return;
    }
    this.#bar.max = total;
    this.#bar.value = done;
    this.#said.textContent = this.#texts.of("done", done, total);
  }
}

customElements.define("publication-progress", PublicationProgress);
