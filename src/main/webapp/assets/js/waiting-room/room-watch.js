const AGAIN_MILLIS = 3_000;
const AGAIN_MOST_MILLIS = 30_000;

/**
 * Looks again and again at what everybody may know of a room. Fires "room" with each news, and "connection" with
 * live or lost. What a slower cache still believes, it does not pass on.
 */
export class RoomWatch extends EventTarget {
  #api;
  #pause;
  #next;
  #at = -Infinity;
  #served = 0;
  #failures = 0;
  #left;

  /**
   * @param pause says, after each answer, how many milliseconds the next question waits
   * @param left how many tickets are left, if that is known
   */
  constructor(api, pause, left, signal) {
    super();
    this.#left = left;
    this.#api = api;
    this.#pause = pause;
    document.addEventListener("visibilitychange", () => document.hidden || this.look(), { signal });
    addEventListener("online", () => this.look(), { signal });
    addEventListener("offline", () => this.look(), { signal });
  }

  stop() {
    clearTimeout(this.#next);
  }

  /** Within some seconds: whoever else has lost their socket looks, too. */
  lookSoon() {
    clearTimeout(this.#next);
    this.#next = setTimeout(() => this.look(), AGAIN_MILLIS * Math.random());
  }

  /** Now, and from then on in time. */
  async look() {
    clearTimeout(this.#next);
    try {
      const { status, body } = await this.#api.look();
      if (status !== 200) throw new Error(status);
      this.hear(body);
      this.#failures = 0;
      this.#tell("connection", "live");
    } catch (error) {
      if (error.name === "AbortError") return;
      this.#failures++;
      this.#tell("connection", "lost");
    }
    clearTimeout(this.#next);
    this.#next = setTimeout(() => this.look(), this.#failures > 0 ? this.#patience() : this.#pause());
  }

  #patience() {
    return Math.min(AGAIN_MOST_MILLIS, AGAIN_MILLIS * this.#failures) * (0.5 + Math.random());
  }

  /** What has been told in any way. Nobody who has been called is sent back. */
  hear(room) {
    const at = Date.parse(room.at);
    if (at < this.#at) return;
    this.#at = at;
    this.#served = room.mode === "OPEN" || room.mode === "PAUSED" ? Math.max(this.#served, room.nowServing) : 0;
    this.#left = room.left ?? this.#left;
    this.#tell("room", { ...room, nowServing: this.#served, left: this.#left });
  }

  #tell(what, detail) {
    this.dispatchEvent(new CustomEvent(what, { detail }));
  }
}
