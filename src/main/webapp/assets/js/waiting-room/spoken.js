const SELDOM_MILLIS = 60_000;

/** Tells those who listen instead of looking: each new stage at once, and how far they have come once in a while. */
export class Spoken {
  #voice;
  #stage;
  #ahead;
  #at = -Infinity;

  /**
   * @param voice the polite live region
   */
  constructor(voice) {
    this.#voice = voice;
  }

  /** The page itself has said what it said when it was opened. */
  tell({ stage, ahead }, words) {
    const isNews = this.#stage !== undefined && stage !== this.#stage;
    const isNearer = stage === "WAITING" && ahead <= this.#ahead / 2 && performance.now() - this.#at > SELDOM_MILLIS;
    if (isNews || isNearer) this.#voice.textContent = words;
    if (stage !== this.#stage || isNearer) {
      this.#ahead = ahead;
      this.#at = performance.now();
    }
    this.#stage = stage;
  }
}
