import { LiveElement } from "./live-element.js";
import { Chime } from "./waiting-room/chime.js";
import { keep } from "./waiting-room/memory.js";
import { RoomApi } from "./waiting-room/room-api.js";
import { RoomWatch } from "./waiting-room/room-watch.js";
import { Screen } from "./waiting-room/screen.js";
import { ServerClock } from "./waiting-room/server-clock.js";
import { Standing } from "./waiting-room/standing.js";

const TICK_MILLIS = 500;
const BETWEEN_MILLIS = 1_000;
const SPREAD_MOST_MILLIS = 30_000;

/**
 * The waiting room as one person sees it. It works out their standing from what everybody may know, and goes on in
 * the background. Without JavaScript the server's words stand there, and the page loads itself again.
 */
class WaitingRoom extends LiveElement {
  #api;
  #watch;
  #screen;
  #chime;
  #clock = new ServerClock();
  #room;
  #place;
  #isKnown;
  #asked;
  #calledAt;
  #ticking;
  #again;
  #looking;

  connected() {
    const { signal } = this;
    const parts = Object.fromEntries([...this.querySelectorAll("[data-part]")].map((part) => [part.dataset.part, part]));
    this.#isKnown = !this.#isPlaced;
    this.#api = new RoomApi(this.getAttribute("event"), signal);
    this.#screen = new Screen(this, parts);
    this.#chime = new Chime(parts.sound, signal);
    const pause = () => this.#standing.pause(this.#clock.now, document.hidden);
    const left = this.dataset.stage === "SOLD_OUT" ? 0 : undefined;
    this.#watch = new RoomWatch(this.#api, pause, left, signal);
    this.#listen(signal);
    this.#ticking = setInterval(() => this.#tick(), TICK_MILLIS);
    this.#watch.look();
  }

  #listen(signal) {
    this.#watch.addEventListener("room", ({ detail }) => this.#hear(detail), { signal });
    this.#watch.addEventListener("connection", ({ detail }) => this.#screen.connection(detail), { signal });
    this.addEventListener("submit", (event) => this.#submit(event), { signal });
    document.addEventListener("visibilitychange", () => document.hidden || this.#find(), { signal });
    addEventListener("pageshow", ({ persisted }) => persisted && this.#find(), { signal });
  }

  disconnected() {
    for (const timer of [this.#ticking, this.#again, this.#looking]) clearTimeout(timer);
    for (const part of [this.#watch, this.#screen, this.#chime]) part.stop();
  }

  get #isPlaced() {
    return this.#place !== undefined || this.dataset.placed === "true";
  }

  get #standing() {
    return new Standing(this.#room, this.#place, this.#asked);
  }

  #hear(room) {
    const before = this.#room?.mode;
    this.#room = room;
    this.#clock.hear(room.at);
    if (room.mode === "OFF") return location.replace(this.dataset.shop);
    if (!this.#isKnown || (before && before !== room.mode) || this.#standing.isOutdated) this.#findSoon();
    if (this.#isKnown) this.#show();
  }

  /** When positions come out, not all of a crowd ask for theirs at the same moment. */
  #findSoon() {
    const crowd = this.#standing.isOutdated ? Math.min(SPREAD_MOST_MILLIS, this.#room.drawn / 2) : 0;
    this.#looking ??= setTimeout(() => this.#find(), this.#isKnown ? BETWEEN_MILLIS + crowd * Math.random() : 0);
  }

  async #find() {
    clearTimeout(this.#looking);
    this.#looking = undefined;
    if (!this.#isPlaced) return;
    await this.#do(() => this.#api.mine(), {
      200: (place) => (this.#place = place),
      404: () => this.#lose(),
    });
  }

  /** The room has begun anew. */
  #lose() {
    this.#place = undefined;
    this.dataset.placed = "false";
  }

  #submit(event) {
    const act = { join: () => this.#join(), enter: () => this.#enter(), leave: () => this.#leave() }[event.target.id];
    if (!act) return;
    event.preventDefault();
    act();
  }

  #join() {
    const joined = (place) => (this.#place = place);
    return this.#do(() => this.#api.join(), { 200: joined, 201: joined });
  }

  /** While there is no room, it asks again by itself. */
  async #enter() {
    clearTimeout(this.#again);
    this.#asked = true;
    const inside = (place) => this.#goIn(place);
    await this.#do(() => this.#api.enter(), { 200: inside, 201: inside, 202: (place) => (this.#place = place) });
  }

  async #leave() {
    await this.#do(() => this.#api.leave(), { 204: () => (this.#asked = false) });
    await this.#find();
  }

  /** Nobody is taken where they do not look; which of several dates they want, they say themselves. */
  #goIn(place) {
    this.#place = place;
    this.#show();
    if (document.hidden) this.#chime.ring();
    else if (this.dataset.seats) location.assign(this.dataset.seats);
  }

  /** Asks, does what belongs to the answer, and shows what has come of it. */
  async #do(ask, answers) {
    try {
      const { status, body, retryAfter } = await ask();
      this.#isKnown = true;
      this.#screen.trouble(answers[status] ? "" : body.detail);
      if (status === 401) location.assign(`/sign-in?return=${encodeURIComponent(location.pathname)}`);
      answers[status]?.(body);
      this.#askAgain(status, retryAfter);
    } catch (error) {
      if (error.name === "AbortError") return;
      this.#screen.unreached();
      this.#askAgain(202, 3);
    }
    if (this.#room) this.#show();
  }

  #askAgain(status, seconds) {
    if (status === 409 || status === 404) this.#asked = false;
    if (status !== 202 || !this.#asked) return;
    this.#again = setTimeout(() => this.#enter(), seconds * 1000 * (0.75 + Math.random() / 2));
  }

  #show() {
    const standing = this.#standing;
    const { stage } = standing;
    if (stage === "CALLED") this.#called(this.dataset.stage);
    keep(`admitted/${this.getAttribute("event")}`, stage === "ADMITTED" ? "yes" : null);
    this.#screen.show(standing);
    this.#tick();
  }

  #called(before) {
    this.#calledAt ??= this.#clock.now;
    if (before !== "CALLED" && before !== "NEXT") this.#chime.ring();
  }

  #tick() {
    if (!this.#room || !this.#isKnown) return;
    const until = this.#until();
    const seconds = until === undefined ? undefined : this.#clock.secondsUntil(until);
    this.#screen.count(seconds === 0 && this.dataset.stage === "CALLED" ? undefined : seconds);
    if (seconds === 0 && this.dataset.stage === "ADMITTED") this.#findSoon();
  }

  /** The moment that is waited for, if there is one. */
  #until() {
    const { stage } = this.dataset;
    if (stage === "JOIN_DRAW" || stage === "IN_DRAW") return Date.parse(this.#room.closesAt);
    if (stage === "CALLED") return this.#calledAt + this.#room.callSeconds * 1000;
    return stage === "ADMITTED" ? Date.parse(this.#place.admission.until) : undefined;
  }
}

customElements.define("waiting-room", WaitingRoom);
