import { meet } from "./challenge.js";

/** What can be asked of a waiting room, and done there. An answer that never comes is an error. */
export class RoomApi {
  #address;
  #signal;

  constructor(event, signal) {
    this.#address = `/api/events/${event}/waiting-room`;
    this.#signal = signal;
  }

  /** What everybody may know; a cache may answer. */
  look() {
    return this.#ask("", "GET");
  }

  mine() {
    return this.#ask("/places/mine", "GET");
  }

  /** Does first what joining costs, if it costs something. */
  async join() {
    const answer = await this.#ask("/places", "POST");
    if (!answer.body.challenge) return answer;
    return this.#ask("/places", "POST", undefined, await meet(answer.body));
  }

  use(code) {
    return this.#ask("/places/by-code", "POST", { code });
  }

  enter() {
    return this.#ask("/admissions", "POST");
  }

  leave() {
    return this.#ask("/admissions", "DELETE");
  }

  async #ask(path, method, wish, headers) {
    const sent = wish ? { body: JSON.stringify(wish), headers: { "Content-Type": "application/json" } } : { headers };
    const answer = await fetch(this.#address + path, { method, signal: this.#signal, ...sent });
    const isJson = /[/+]json/.test(answer.headers.get("Content-Type"));
    const body = isJson ? await answer.json() : {};
    if (answer.status >= 500) throw new Error(answer.status);
    return { status: answer.status, body, retryAfter: Number(answer.headers.get("Retry-After") ?? 2) };
  }
}
