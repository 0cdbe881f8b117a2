import { LiveElement } from "./live-element.js";
import { Chime } from "./waiting-room/chime.js";
import { keep, recall } from "./waiting-room/memory.js";
import { OwnPlace } from "./waiting-room/own-place.js";
import { RoomApi } from "./waiting-room/room-api.js";
import { RoomSocket } from "./waiting-room/room-socket.js";
import { RoomWatch } from "./waiting-room/room-watch.js";
import { Screen } from "./waiting-room/screen.js";
import { ServerClock } from "./waiting-room/server-clock.js";
import { Standing } from "./waiting-room/standing.js";

const TICK_MILLIS = 500;
const SPREAD_MOST_MILLIS = 30_000;

/**
 * The waiting room as one person sees it. It works out their standing from what everybody may know, and goes on in
 * the background. Without JavaScript the server's words stand there, and the page loads itself again.
 */
class WaitingRoom extends LiveElement {
  #watch;
  #socket;
  #own;
  #screen;
  #chime;
  #clock = new ServerClock();
  #room;
  #calledAt;
  #ticking;

  connected() {
    const { signal } = this;
    const parts = Object.fromEntries([...this.querySelectorAll("[data-part]")].map((part) => [part.dataset.part, part]));
    const api = new RoomApi(this.getAttribute("event"), signal);
    this.#socket = new RoomSocket(this.getAttribute("event"));
    const pause = () => (this.#socket.isOpen ? this.#room.pollMostMs : this.#standing.pause(this.#clock.now, document.hidden));
    this.#watch = new RoomWatch(api, pause, this.dataset.stage === "SOLD_OUT" ? 0 : undefined, signal);
    this.#own = new OwnPlace(api, this.dataset.placed === "true");
    this.#screen = new Screen(this, parts);
    this.#chime = new Chime(parts.sound, signal);
    this.#listen(signal);
    this.#ticking = setInterval(() => this.#tick(), TICK_MILLIS);
    this.#watch.look();
  }

  #listen(signal) {
    this.#watch.addEventListener("room", ({ detail }) => this.#hear(detail), { signal });
    this.#watch.addEventListener("connection", ({ detail }) => this.#screen.connection(detail), { signal });
    this.#socket.addEventListener("room", ({ detail }) => this.#watch.hear(detail), { signal });
    this.#socket.addEventListener("place", ({ detail }) => this.#own.hear(detail), { signal });
    this.#socket.addEventListener("closed", () => this.#watch.lookSoon(), { signal });
    this.#own.addEventListener("change", () => this.#show(), { signal });
    this.#own.addEventListener("trouble", ({ detail }) => this.#screen.trouble(detail), { signal });
    this.#own.addEventListener("admitted", () => this.#goIn(), { signal });
    this.addEventListener("submit", (event) => this.#submit(event), { signal });
    document.addEventListener("visibilitychange", () => document.hidden || this.#own.find(), { signal });
    addEventListener("pageshow", ({ persisted }) => persisted && this.#own.find(), { signal });
  }

  disconnected() {
    clearInterval(this.#ticking);
    for (const part of [this.#watch, this.#socket, this.#own, this.#screen, this.#chime]) part.stop();
  }

  get #standing() {
    return new Standing(this.#room, this.#own.place, this.#own.isAsked);
  }

  #hear(room) {
    const isNew = this.#room?.mode === "ENDED" && room.mode !== "ENDED";
    this.#room = room;
    this.#clock.hear(room.at);
    if (room.mode === "OFF") return location.replace(this.dataset.shop);
    const { isOutdated } = this.#standing;
    if (!this.#own.isKnown || isNew || isOutdated) this.#own.findSoon(isOutdated ? this.#crowd : 0);
    this.#show();
  }

  /** When positions come out, all who were drawn ask for theirs. */
  get #crowd() {
    return Math.min(SPREAD_MOST_MILLIS, this.#room.drawn / 2);
  }

  #submit(event) {
    const act = { join: () => this.#own.join(), enter: () => this.#own.enter(), leave: () => this.#own.leave(), code: () => this.#own.use(event.target.elements.typed.value) }[event.target.id];
    if (!act) return;
    event.preventDefault();
    this.#wait(event.submitter, act);
  }

  /** A second click changes nothing; joining may take a moment. */
  async #wait(button, act) {
    if (button?.getAttribute("aria-busy") === "true") return;
    button?.setAttribute("aria-busy", "true");
    await act();
    button?.removeAttribute("aria-busy");
  }

  /** Nobody is taken where they do not look; which of several dates they want, they say themselves. */
  #goIn() {
    if (document.hidden) this.#chime.ring();
    else if (this.dataset.seats) location.assign(this.dataset.seats);
  }

  #show() {
    if (!this.#room || !this.#own.isKnown) return;
    const standing = this.#standing;
    const { stage } = standing;
    if (stage === "CALLED") this.#called(this.dataset.stage);
    for (const event of this.#room.events ?? []) keep(`admitted/${event}`, stage === "ADMITTED" ? "yes" : null);
    if (this.#own.place && this.#room.mode !== "ENDED") this.#socket.start();
    this.#screen.show(standing);
    this.#tick();
  }

  #called(before) {
    const key = `called/${this.#room.room}/${this.#own.place.number}`;
    this.#calledAt = Number(recall(key) ?? this.#clock.now);
    keep(key, this.#calledAt);
    if (before !== "CALLED" && before !== "NEXT") this.#chime.ring();
  }

  #tick() {
    if (!this.#room || !this.#own.isKnown) return;
    const { stage } = this.dataset;
    const until = this.#until(stage);
    const seconds = until === undefined ? undefined : this.#clock.secondsUntil(until);
    this.#screen.count(seconds === 0 && stage === "CALLED" ? undefined : seconds);
    if (seconds === 0 && stage === "ADMITTED") this.#own.findSoon(0);
  }

  /** The moment that is waited for, if there is one. */
  #until(stage) {
    if (this.#room.mode === "DRAW" && stage !== "ADMITTED") return Date.parse(this.#room.closesAt);
    if (stage === "CALLED") return this.#calledAt + this.#room.callSeconds * 1000;
    return stage === "ADMITTED" ? Date.parse(this.#own.place.admission.until) : undefined;
  }
}

customElements.define("waiting-room", WaitingRoom);
