import { LiveElement } from "./live-element.js";

/**
 * Asks how a booking stands while something is under way, and shows the page anew when it changes. The page says
 * with which states it stays as it is ("alike"), and whether its own will change soon ("passing") or never ("settled").
 */
class BookingWatch extends LiveElement {
  #timer;

  connected() {
    const { signal } = this;
    this.addEventListener("paid", () => this.#watch(), { signal });
    this.addEventListener("lapsed", () => this.#watch(), { signal });
    this.addEventListener("changed", () => this.#anew(), { signal });
    addEventListener("pageshow", (event) => event.persisted && this.#anew(), { signal });
    document.addEventListener("visibilitychange", () => document.hidden || this.#look(), { signal });
    if (this.#is("passing")) this.#watch();
  }

  disconnected() {
    clearTimeout(this.#timer);
  }

  #is(claim) {
    return this.getAttribute(claim) === "true";
  }

  /** Often at first; then people have patience, and so has the server. */
  #watch(pause = 700) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(async () => {
      await this.#look();
      if (this.isConnected) this.#watch(Math.min(pause * 1.4, 10_000));
    }, pause);
  }

  async #look() {
    if (this.#is("settled")) return;
    try {
      const response = await fetch(`/api/bookings/${this.getAttribute("booking")}`);
      if (response.status === 401) this.#anew();
      if (!response.ok) return;
      const { status } = await response.json();
      if (!this.#isAlike(status)) this.#anew();
    } catch {
      return; // offline for a moment: the next look finds out
    }
  }

  /** Being paid is a kind of being held: the form stays. */
  #isAlike(status) {
    return this.getAttribute("alike").split(" ").includes(status);
  }

  #anew() {
    clearTimeout(this.#timer);
    location.replace(location.pathname);
  }
}

customElements.define("booking-watch", BookingWatch);
