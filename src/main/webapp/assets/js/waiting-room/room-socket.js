const AGAIN_MILLIS = 20_000;

/**
 * Hears at once what changes, where there can be a socket. Fires "room" and "place" with the news, and "closed": then
 * somebody has to ask again.
 */
export class RoomSocket extends EventTarget {
  #address;
  #life;
  #socket;
  #again;

  constructor(event) {
    super();
    this.#address = `${location.origin.replace("http", "ws")}/ws/waiting-room/${event}`;
  }

  get isOpen() {
    return this.#socket?.readyState === WebSocket.OPEN;
  }

  /** Once; from then on it comes back by itself. */
  start() {
    if (this.#life) return;
    this.#life = new AbortController();
    this.#connect();
  }

  stop() {
    this.#life?.abort();
    clearTimeout(this.#again);
    this.#socket?.close();
  }

  #connect() {
    const { signal } = this.#life;
    this.#socket = new WebSocket(this.#address);
    this.#socket.addEventListener("message", ({ data }) => this.#hear(JSON.parse(data)), { signal });
    this.#socket.addEventListener("close", () => this.#closed(), { signal });
  }

  #hear(news) {
    if (news.mode) this.#tell("room", news);
    else if ("place" in news) this.#tell("place", news.place);
  }

  /** A node may have gone: not all whom it told come back at the same moment. */
  #closed() {
    this.#tell("closed");
    this.#again = setTimeout(() => this.#connect(), AGAIN_MILLIS * (0.5 + Math.random()));
  }

  #tell(what, detail) {
    this.dispatchEvent(new CustomEvent(what, { detail }));
  }
}
