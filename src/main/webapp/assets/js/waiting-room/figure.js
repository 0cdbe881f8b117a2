const MILLIS = 900;

/** A number that is seen to change. It does so at once where somebody asked for less motion. */
export class Figure {
  #element;
  #number;
  #shown;
  #frame;
  #still = matchMedia("(prefers-reduced-motion: reduce)");

  constructor(element, number) {
    this.#element = element;
    this.#number = number;
  }

  stop() {
    cancelAnimationFrame(this.#frame);
  }

  /**
   * @param value null for none
   */
  show(value) {
    if (value === this.#shown) return;
    cancelAnimationFrame(this.#frame);
    const from = this.#shown ?? null;
    this.#shown = value;
    if (value === null || from === null || this.#still.matches || document.hidden) this.#write(value);
    else this.#run(from, value, performance.now());
  }

  #run(from, to, start) {
    this.#frame = requestAnimationFrame((now) => {
      const share = Math.min(1, Math.max(0, now - start) / MILLIS);
      this.#write(Math.round(from + (to - from) * (1 - (1 - share) ** 3)));
      if (share < 1) this.#run(from, to, start);
    });
  }

  #write(value) {
    this.#element.textContent = value === null ? "" : this.#number.format(value);
  }
}
