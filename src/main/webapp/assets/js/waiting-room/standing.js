import { WaitRange } from "./wait-range.js";

/** Faster than any room calls: until the speed is known, nobody asks as if they were far back. */
const FAST = { low: 1_000, high: 1_000 };

/**
 * Where somebody stands, which follows from what everybody may know and from their own place. The stage is what the
 * page is about; the server works it out in the same way for pages without scripts.
 */
export class Standing {
  #lane;
  #room;
  #place;
  #asked;

  /**
   * @param room whoever stands in one of its lanes goes by that lane's numbers
   * @param place their own, if they have one
   * @param asked whether they want to go in and wait until there is room
   */
  constructor(room, place, asked) {
    this.#lane = room.lanes?.find(({ id }) => id === place?.room);
    this.#room = { ...room, ...this.#lane };
    this.#place = place;
    this.#asked = asked;
  }

  get room() {
    return this.#room;
  }

  get place() {
    return this.#place;
  }

  /** Undefined for whoever stands in the room's own line. */
  get lane() {
    return this.#lane;
  }

  get stage() {
    const { mode, left, gone } = this.#room;
    if (gone) return gone === "OVER" ? "DATE_OVER" : "CALLED_OFF";
    if (this.#place?.state === "ADMITTED") return "ADMITTED";
    if (mode === "ENDED") return left === 0 ? "SOLD_OUT" : "ENDED";
    if (this.#lane && (mode === "DRAW" || mode === "CLOSING")) return "IN_LANE";
    if (mode === "DRAW") return this.#place ? "IN_DRAW" : "JOIN_DRAW";
    if (mode === "CLOSING") return this.#place ? "CLOSING" : "MISSED";
    if (!this.#place) return "JOIN_LINE";
    return this.#place.state === "ENDED" ? "OVER" : this.#inLine(mode);
  }

  #inLine(mode) {
    if (this.#place.position === undefined) return "CLOSING";
    if (mode === "PAUSED") return "PAUSED";
    if (!this.#isCalled) return "WAITING";
    return this.#asked ? "NEXT" : "CALLED";
  }

  get #isCalled() {
    return this.#place.state === "CALLED" || this.#place.position <= this.#room.nowServing;
  }

  /** Whether the draw has given it a position that we have not heard of. */
  get isOutdated() {
    const { mode } = this.#room;
    return this.#place?.position === undefined && this.#place !== undefined && (mode === "OPEN" || mode === "PAUSED");
  }

  /** How many people are called before, or would be before whoever joined now. */
  get ahead() {
    const { nowServing, joined } = this.#room;
    const position = this.#place?.state === "ENDED" ? undefined : this.#place?.position;
    return Math.max(0, (position ?? joined + 1) - nowServing - 1);
  }

  get wait() {
    return new WaitRange(this.ahead, this.#room.perMinute);
  }

  /** How long the next question may wait, by the server's law; not all of a crowd ask at the same moment. */
  pause(now, isHidden) {
    const { pollAfterMs, pollShare, pollMostMs } = this.#room;
    const millis = Math.max(pollAfterMs, Math.min(pollMostMs, pollShare * this.#expected(now)));
    return millis * (0.5 + Math.random()) * (isHidden ? 2 : 1);
  }

  #expected(now) {
    const { mode, closesAt, pollMostMs } = this.#room;
    if (mode === "DRAW") return Math.max(0, Date.parse(closesAt) - now);
    if (mode === "ENDED" || this.stage === "ADMITTED") return pollMostMs;
    const { millis } = this.wait;
    return Number.isNaN(millis) ? new WaitRange(this.ahead, FAST).millis : millis;
  }
}
