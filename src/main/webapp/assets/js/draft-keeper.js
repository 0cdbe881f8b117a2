import { LiveElement } from "./live-element.js";
import { Texts } from "./texts.js";

const AFTER_TYPING = 1_500;

/**
 * Saves the form within while somebody types, by sending it as its button would, and shows beside the fields what
 * the server says about them. What is typed stays as it is. Without JavaScript the button saves.
 */
class DraftKeeper extends LiveElement {
  #texts;
  #form;
  #said;
  #timer;
  #typed = 0;
  #saved = 0;
  #busy = false;

  connected() {
    const { signal } = this;
    this.#texts = new Texts(this);
    this.#form = this.querySelector("form");
    this.#said = this.querySelector("[data-part=said]");
    this.#form.addEventListener("input", () => this.#later(), { signal });
    this.#form.addEventListener("submit", () => this.#leave(), { signal });
    addEventListener("beforeunload", (event) => this.#ask(event), { signal });
  }

  disconnected() {
    clearTimeout(this.#timer);
  }

  #later() {
    this.#typed++;
    this.#say("typing");
    this.#schedule(AFTER_TYPING);
  }

  #schedule(millis) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#save(), millis);
  }

  /** The button saves all that is there. */
  #leave() {
    clearTimeout(this.#timer);
    this.#saved = this.#typed;
  }

  #ask(event) {
    if (this.#saved < this.#typed) event.preventDefault();
  }

  async #save() {
    if (this.#busy) {
      this.#schedule(AFTER_TYPING);
      return;
    }
    this.#busy = true;
    const typed = this.#typed;
    try {
      const button = this.#form.querySelector("[type=submit]");
      const body = new URLSearchParams(new FormData(this.#form, button));
      const answer = await fetch(this.#form.getAttribute("action"), { method: "POST", body, signal: this.signal });
      this.#told(answer, new DOMParser().parseFromString(await answer.text(), "text/html"), typed);
    } catch {
      this.#say("offline");
      this.#schedule(4 * AFTER_TYPING);
    } finally {
      this.#busy = false;
    }
  }

  #told(answer, page, typed) {
    const there = page.getElementById(this.#form.getAttribute("id"));
    if (!there) {
      this.#say("trouble");
      return;
    }
    this.#note(there);
    if (answer.redirected) {
      this.#form.elements.version.value = there.elements.version.value;
      this.#saved = typed;
      this.#say("saved", new Date().toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" }));
    } else {
      const wrong = page.querySelector(".faults li");
      this.#say("wrong", wrong ? wrong.textContent : "");
    }
  }

  /** Takes over what is said beside the fields. */
  #note(there) {
    for (const notes of this.#form.querySelectorAll(".field__notes")) {
      const said = there.querySelector(`#${notes.id}`);
      if (said) notes.replaceChildren(...said.cloneNode(true).childNodes);
    }
    for (const field of this.#form.querySelectorAll("[aria-invalid]")) {
      const said = there.querySelector(`#${field.id}`);
      if (said) field.setAttribute("aria-invalid", said.getAttribute("aria-invalid"));
    }
  }

  #say(name, ...values) {
    this.#said.textContent = this.#texts.of(name, ...values);
  }
}

customElements.define("draft-keeper", DraftKeeper);
