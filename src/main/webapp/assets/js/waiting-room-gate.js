import { LiveElement } from "./live-element.js";
import { Texts } from "./texts.js";
import { recall } from "./waiting-room/memory.js";
import { RoomApi } from "./waiting-room/room-api.js";

const SHORT_SECONDS = 60;
const SEEN_MILLIS = 45_000;
const TICK_MILLIS = 500;

/**
 * Opens the shop on an event's page for whoever has been let in, and says how long they have. All others find the way
 * to the waiting room; so does everybody without JavaScript.
 */
class WaitingRoomGate extends LiveElement {
  #api;
  #texts;
  #parts;
  #ends;
  #timers = [];

  async connected() {
    const { signal } = this;
    this.#texts = new Texts(this);
    this.#parts = Object.fromEntries([...this.querySelectorAll("[data-part]")].map((part) => [part.dataset.part, part]));
    this.#api = new RoomApi(this.getAttribute("event"), signal);
    this.#parts.leave.addEventListener("click", () => this.#leave(), { signal });
    if (!recall(`admitted/${this.getAttribute("event")}`)) return; // most visitors are not
    const place = await this.#ask(() => this.#api.mine());
    if (place?.admission && !signal.aborted) this.#open(place);
  }

  disconnected() {
    this.#stop();
  }

  /** What has been answered; undefined if that is no place. */
  async #ask(question) {
    try {
      const { status, body } = await question();
      return status === 200 || status === 201 ? body : undefined;
    } catch {
      return undefined; // then the waiting room's page says what there is to say
    }
  }

  #open({ admission }) {
    this.#ends = performance.now() + admission.expiresIn * 1000;
    document.getElementById("to-room").hidden = true;
    document.getElementById("way-in").hidden = false;
    this.#parts.closed.hidden = true;
    this.#parts.inside.hidden = false;
    const shop = this.querySelector("template"); // none where another system sells, or nothing is left
    if (shop) this.append(shop.content.cloneNode(true));
    this.#timers = [setInterval(() => this.#tick(), TICK_MILLIS), setInterval(() => this.#beSeen(), SEEN_MILLIS)];
    this.#tick();
    if (location.hash) document.querySelector(location.hash)?.scrollIntoView();
  }

  /** Whoever is not seen for a while makes room for somebody else. */
  async #beSeen() {
    const place = await this.#ask(() => this.#api.enter());
    if (place?.admission) this.#ends = performance.now() + place.admission.expiresIn * 1000;
  }

  #tick() {
    const left = Math.max(0, Math.ceil((this.#ends - performance.now()) / 1000));
    this.#parts.clock.textContent = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
    this.#parts.inside.classList.toggle("hold--short", left <= SHORT_SECONDS);
    if (left > 0) return;
    this.#stop();
    this.#parts.voice.textContent = this.#texts.of("over");
  }

  #stop() {
    for (const timer of this.#timers) clearInterval(timer);
  }

  async #leave() {
    this.#stop();
    await this.#ask(() => this.#api.leave());
    location.assign(`/waiting-room/${this.getAttribute("event")}`);
  }
}

customElements.define("waiting-room-gate", WaitingRoomGate);
