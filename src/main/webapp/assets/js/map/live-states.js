export const FREE = 0;
export const HELD = 1;
export const SOLD = 2;
export const BLOCKED = 3;

const POLL_MILLIS = 2_000;
const STREAM_AGAIN_MILLIS = 60_000;
const HIDDEN_MILLIS = 60_000;

/**
 * What the places are at this moment: told by a stream, or asked for where a stream cannot be had.
 * Fires "change" with the ordinals that changed (null: any), "line" with live, asking or lost, and
 * "moved" when the event has another plan.
 */
export class LiveStates extends EventTarget {
  constructor(event, { id, places }) {
    super();
    this.plan = id;
    this.address = `/api/events/${event}/availability`;
    this.codes = new Uint8Array(places).fill(BLOCKED);
    this.position = -1;
    this.line = "";
    this.known = false;
  }

  start() {
    this.stream();
    document.addEventListener("visibilitychange", this.look);
  }

  stop() {
    document.removeEventListener("visibilitychange", this.look);
    clearTimeout(this.asleep);
    this.hangUp();
  }

  hangUp() {
    clearTimeout(this.next);
    this.source?.close();
    this.source = null;
  }

  /** A page that nobody looks at needs no line; whoever comes back gets what is true then. */
  look = () => {
    clearTimeout(this.asleep);
    if (document.hidden) this.asleep = setTimeout(() => this.hangUp(), HIDDEN_MILLIS);
    else if (!this.source) this.stream();
  };

  stream() {
    this.hangUp();
    this.source = new EventSource(`${this.address}/stream`);
    this.source.addEventListener("snapshot", ({ data }) => this.all(JSON.parse(data)));
    this.source.addEventListener("changes", ({ data }) => this.some(JSON.parse(data)));
    this.source.addEventListener("error", () => this.broken());
  }

  /** The browser tries again by itself, unless the server has refused. */
  broken() {
    if (this.source?.readyState !== EventSource.CLOSED) {
      this.say("lost");
      return;
    }
    this.hangUp();
    this.streamAgain = Date.now() + STREAM_AGAIN_MILLIS * (0.5 + Math.random());
    this.ask();
  }

  async ask() {
    try {
      const answer = await fetch(this.address, { cache: "no-cache" });
      if (!answer.ok) throw new Error(answer.status);
      const snapshot = await answer.json();
      if (snapshot.position >= this.position) this.all(snapshot, "asking");
    } catch {
      this.say("lost");
    }
    const again = Date.now() > this.streamAgain ? () => this.stream() : () => this.ask();
    this.next = setTimeout(again, POLL_MILLIS * (1 + Math.random()));
  }

  /** Two bits for each place, the first in the lowest bits of a byte. */
  all({ plan, states, position }, line = "live") {
    if (plan !== this.plan) {
      this.stop();
      this.dispatchEvent(new CustomEvent("moved"));
      return;
    }
    const bytes = atob(states);
    for (let i = 0; i < this.codes.length; i++) this.codes[i] = (bytes.charCodeAt(i >> 2) >> (2 * (i & 3))) & 3;
    this.position = position;
    this.known = true;
    this.changed(null, line);
  }

  some({ changes }) {
    const ordinals = [];
    for (const [code, some] of Object.entries(changes)) {
      for (const ordinal of some) this.codes[ordinal] = Number(code);
      ordinals.push(...some);
    }
    this.changed(ordinals, "live");
  }

  changed(ordinals, line) {
    this.say(line);
    this.dispatchEvent(new CustomEvent("change", { detail: ordinals }));
  }

  say(line) {
    if (line === this.line) return;
    this.line = line;
    this.dispatchEvent(new CustomEvent("line", { detail: line }));
  }
}
