/**
 * The server's clock. Of all answers the least delayed one is the truest; what somebody does to the clock of their
 * own device changes nothing.
 */
export class ServerClock {
  #ahead = -Infinity;

  /** What it showed when an answer was made. */
  hear(at) {
    this.#ahead = Math.max(this.#ahead, Date.parse(at) - performance.now());
  }

  /** Milliseconds since 1970. */
  get now() {
    return this.#ahead + performance.now();
  }

  /** Never below 0. */
  secondsUntil(moment) {
    return Math.max(0, Math.ceil((moment - this.now) / 1000));
  }
}
