import { LiveElement } from "./live-element.js";
import { Money } from "./money.js";
import { Texts } from "./texts.js";

/**
 * Adds up what is ticked, and lets the ticks come along to other sections. Without JavaScript one
 * section is chosen from at a time.
 */
class SeatChoice extends LiveElement {
  #texts;

  connected() {
    const { signal } = this;
    this.#texts = new Texts(this);
    this.addEventListener("change", () => this.#update(), { signal });
    // The browser may put ticks back when somebody returns to the page, after this has run.
    addEventListener("pageshow", () => this.#update(), { signal });
    this.#update();
  }

  #update() {
    const ticked = [...this.querySelectorAll("input[name=seat]:checked")];
    this.#sum(ticked);
    for (const link of this.querySelectorAll("a[href*='section=']")) {
      const address = new URL(link.href);
      address.searchParams.delete("seat");
      for (const { value } of ticked) address.searchParams.append("seat", value);
      link.href = address;
    }
  }

  #sum(ticked) {
    const output = this.querySelector("[data-sum]");
    if (!output) return;
    const total = ticked.reduce((sum, { dataset }) => sum + Number(dataset.price), 0);
    output.textContent = ticked.length === 0 ? "" : this.#texts.of("sum", ticked.length, new Money(this.dataset).text(total));
  }
}

customElements.define("seat-choice", SeatChoice);
