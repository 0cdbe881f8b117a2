/**
 * An element that leaves nothing behind. Whoever listens for it listens with its signal, which ends when the
 * element is taken out of the page.
 */
export class LiveElement extends HTMLElement {
  #gone;

  connectedCallback() {
    this.#gone = new AbortController();
    this.connected();
  }

  get signal() {
    return this.#gone.signal;
  }

  disconnectedCallback() {
    this.#gone.abort();
    this.disconnected?.();
  }
}
