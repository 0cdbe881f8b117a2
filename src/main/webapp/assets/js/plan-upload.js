import { LiveElement } from "./live-element.js";
import { Texts } from "./texts.js";

/** Sends the file of a seat plan to a venue, and tells what was repaired in it, or why it is none. */
class PlanUpload extends LiveElement {
  #texts;
  #file;
  #send;
  #outcome;

  connected() {
    const { signal } = this;
    this.#texts = new Texts(this);
    this.#file = this.querySelector("[data-part=file]");
    this.#send = this.querySelector("[data-part=send]");
    this.#outcome = this.querySelector("[data-part=outcome]");
    this.querySelector("[data-part=form]").hidden = false;
    this.#send.addEventListener("click", () => this.#upload(), { signal });
  }

  async #upload() {
    const [file] = this.#file.files;
    if (!file) {
      this.#say(this.#texts.of("none"));
      this.#file.focus();
      return;
    }
    if (this.#send.ariaBusy === "true") return;
    this.#send.ariaBusy = "true";
    this.#say(this.#texts.of("sending"));
    try {
      const answer = await fetch(`/api/operator/venues/${this.getAttribute("venue")}/seatplans`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: file,
        signal: this.signal,
      });
      this.#told(answer.ok, await answer.json());
    } catch {
      this.#say(this.#texts.of("trouble"));
    } finally {
      this.#send.ariaBusy = "false";
    }
  }

  #told(stored, said) {
    if (!stored) {
      this.#say(said.detail, (said.errors ?? []).map(({ field, reason }) => `${field}: ${reason}`));
      return;
    }
    const look = document.createElement("a");
    look.className = "button";
    look.href = `/operator/venue?id=${this.getAttribute("venue")}&done=uploaded#${said.id}`;
    look.textContent = this.#texts.of("look");
    if (said.repairs.length === 0) {
      location.assign(look.href);
      return;
    }
    this.#say(this.#texts.of("repaired", said.name), said.repairs);
    this.#outcome.append(look);
  }

  #say(sentence, list = []) {
    const what = document.createElement("p");
    what.textContent = sentence;
    this.#outcome.replaceChildren(what);
    if (list.length > 0) {
      const items = document.createElement("ul");
      items.className = "repairs";
      items.append(...list.map((one) => Object.assign(document.createElement("li"), { textContent: one })));
      this.#outcome.append(items);
    }
  }
}

customElements.define("plan-upload", PlanUpload);
