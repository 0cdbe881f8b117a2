import { LiveElement } from "./live-element.js";
import { Texts } from "./texts.js";

/** A long text that is shown on one line, with a button that copies all of it. Without JavaScript all of it stands there. */
class CopyText extends LiveElement {
  #texts;
  #button;

  connected() {
    const { signal } = this;
    this.#texts = new Texts(this);
    this.#button = document.createElement("button");
    this.#button.type = "button";
    this.#button.className = "button button--quiet";
    this.#button.textContent = this.#texts.of("copy");
    this.#button.addEventListener("click", () => this.#copy(), { signal });
    this.append(this.#button);
  }

  disconnected() {
    this.#button.remove();
  }

  async #copy() {
    await navigator.clipboard.writeText(this.querySelector("code").textContent);
    this.#button.textContent = this.#texts.of("copied");
  }
}

customElements.define("copy-text", CopyText);
