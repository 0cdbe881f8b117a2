import { keep, recall } from "./memory.js";

/** How far somebody has come, of the way that they had when they were first seen here. */
export class Progress {
  #bar;

  constructor(bar) {
    this.#bar = bar;
  }

  show({ room, place }) {
    if (place?.position === undefined) return;
    const start = Progress.#start(room, place);
    const way = Math.max(1, place.position - 1 - start);
    this.#bar.max = way;
    this.#bar.value = Math.min(way, Math.max(0, room.nowServing - start));
  }

  /** Whoever was drawn has the whole way before them; whoever came later, what was left of it then. */
  static #start(room, { number, drawn }) {
    if (drawn) return 0;
    const key = `start/${room.room}/${number}`;
    const known = recall(key);
    if (known === null) keep(key, room.nowServing);
    return Number(known ?? room.nowServing);
  }
}
