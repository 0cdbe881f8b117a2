import { LiveElement } from "./live-element.js";
import { Texts } from "./texts.js";

/** Counts a hold down; says so politely at five minutes and at one. Without JavaScript the server's words stand there. */
class HoldTimer extends LiveElement {
  #texts;
  #clock;
  #voice;
  #timer;
  #ends;
  #said;

  connected() {
    const { signal } = this;
    this.#texts = new Texts(this);
    this.#clock = this.querySelector("[role=timer]");
    this.#voice = this.querySelector("[role=status]");
    this.querySelector(".hold__left").hidden = true;
    this.querySelector(".hold__live").hidden = false;
    this.addEventListener("claimed", ({ detail }) => this.#claim(detail), { signal });
    this.#run(this.#ends ? (this.#ends - Date.now()) / 1000 : Number(this.getAttribute("seconds")));
  }

  disconnected() {
    clearInterval(this.#timer);
  }

  /** From now on it is the time to pay that runs, and that is never extended. */
  #claim(seconds) {
    this.querySelector("#more")?.remove();
    this.#run(seconds);
  }

  #run(seconds) {
    clearInterval(this.#timer);
    this.#ends = Date.now() + seconds * 1000;
    this.#said = seconds;
    this.#timer = setInterval(() => this.#tick(), 1000);
    this.#tick();
  }

  #tick() {
    const left = Math.max(0, Math.ceil((this.#ends - Date.now()) / 1000));
    this.#clock.textContent = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
    this.classList.toggle("hold--short", left <= 60);
    this.#say(left, 300, this.#texts.of("five"));
    this.#say(left, 60, this.#texts.of("one"));
    this.#said = left;
    if (left > 0) return;
    clearInterval(this.#timer);
    this.dispatchEvent(new CustomEvent("lapsed", { bubbles: true }));
  }

  #say(left, at, words) {
    if (left <= at && this.#said > at) this.#voice.textContent = words;
  }
}

customElements.define("hold-timer", HoldTimer);
