/** The states that a seat can be in, by the code that the server sends. */
export const FREE = 0;
export const HELD = 1;
export const SOLD = 2;
export const BLOCKED = 3;

const POLL_MILLIS = 2_000;
const STREAM_AGAIN_MILLIS = 60_000;
const HIDDEN_MILLIS = 60_000;

/**
 * The states of all seats at this moment: a stream tells them, or we ask where there can be no stream.
 * Fires "change" with the ordinals that changed (null: any), "connection" with live, asking or lost, and
 * "moved" when the event has another plan.
 */
export class LiveStates extends EventTarget {
  #plan;
  #address;
  #codes;
  #position = -1;
  #connection = "";
  #known = false;
  #life;
  #source;
  #next;
  #asleep;
  #streamAgain;

  constructor(event, { id, capacity }) {
    super();
    this.#plan = id;
    this.#address = `/api/events/${event}/availability`;
    this.#codes = new Uint8Array(capacity).fill(BLOCKED);
  }

  /** By ordinal. */
  get codes() {
    return this.#codes;
  }

  /** Whether the server has told us yet. */
  get known() {
    return this.#known;
  }

  /** Begins, or begins again. */
  start() {
    this.stop();
    this.#life = new AbortController();
    document.addEventListener("visibilitychange", () => this.#look(), { signal: this.#life.signal });
    this.#stream();
  }

  stop() {
    this.#life?.abort();
    clearTimeout(this.#asleep);
    this.#hangUp();
  }

  /** What has been learned in another way. */
  mark(ordinals, code) {
    for (const ordinal of ordinals) this.#codes[ordinal] = code;
    this.#tell(ordinals);
  }

  #hangUp() {
    clearTimeout(this.#next);
    this.#source?.close();
    this.#source = null;
  }

  /** A page that nobody looks at needs no connection; whoever comes back gets what is true then. */
  #look() {
    clearTimeout(this.#asleep);
    if (document.hidden) this.#asleep = setTimeout(() => this.#hangUp(), HIDDEN_MILLIS);
    else if (!this.#source) this.#stream();
  }

  #stream() {
    this.#hangUp();
    const { signal } = this.#life;
    this.#source = new EventSource(`${this.#address}/stream`);
    this.#source.addEventListener("snapshot", ({ data }) => this.#all(JSON.parse(data), "live"), { signal });
    this.#source.addEventListener("changes", ({ data }) => this.#some(JSON.parse(data)), { signal });
    this.#source.addEventListener("error", () => this.#broken(), { signal });
  }

  /** The browser tries again by itself, unless the server has refused. */
  #broken() {
    if (this.#source?.readyState !== EventSource.CLOSED) {
      this.#connectionIs("lost");
      return;
    }
    this.#hangUp();
    this.#streamAgain = Date.now() + STREAM_AGAIN_MILLIS * (0.5 + Math.random());
    this.#ask();
  }

  async #ask() {
    const { signal } = this.#life;
    try {
      const answer = await fetch(this.#address, { cache: "no-cache", signal });
      if (!answer.ok) throw new Error(answer.status);
      const snapshot = await answer.json();
      if (snapshot.position >= this.#position) this.#all(snapshot, "asking");
    } catch {
      if (!signal.aborted) this.#connectionIs("lost");
    }
    if (signal.aborted) return;
    const again = Date.now() > this.#streamAgain ? () => this.#stream() : () => this.#ask();
    this.#next = setTimeout(again, POLL_MILLIS * (1 + Math.random()));
  }

  /** Two bits for each seat, the first in the lowest bits of a byte. */
  #all({ plan, states, position }, connection) {
    if (plan !== this.#plan) {
      this.stop();
      this.dispatchEvent(new CustomEvent("moved"));
      return;
    }
    const bytes = atob(states);
    for (let i = 0; i < this.#codes.length; i++) this.#codes[i] = (bytes.charCodeAt(i >> 2) >> (2 * (i & 3))) & 3;
    this.#position = position;
    this.#known = true;
    this.#connectionIs(connection);
    this.#tell(null);
  }

  #some({ changes }) {
    const ordinals = [];
    for (const [code, some] of Object.entries(changes)) {
      for (const ordinal of some) this.#codes[ordinal] = Number(code);
      ordinals.push(...some);
    }
    this.#connectionIs("live");
    this.#tell(ordinals);
  }

  #tell(ordinals) {
    this.dispatchEvent(new CustomEvent("change", { detail: ordinals }));
  }

  #connectionIs(state) {
    if (state === this.#connection) return;
    this.#connection = state;
    this.dispatchEvent(new CustomEvent("connection", { detail: state }));
  }
}
