/**
 * What was painted last, kept to be moved: while a map is dragged only its new edges are painted, and
 * where seats changed only those. All sizes are in the screen's own pixels, so nothing is blurred.
 */
export class BackBuffer {
  #paint;
  #whole;
  #front;
  #back;
  #at = null;

  /**
   * @param paint paints an area of the picture anew: (pen, area), of which nothing else is touched
   */
  constructor(paint) {
    this.#paint = paint;
  }

  resize(width, height) {
    this.#whole = { left: 0, top: 0, right: width, bottom: height };
    this.#front = new OffscreenCanvas(width, height);
    this.#back = new OffscreenCanvas(width, height);
    this.#at = null;
  }

  get whole() {
    return this.#whole;
  }

  /** What is there is worth nothing any more. */
  spoil() {
    this.#at = null;
  }

  /**
   * Brings the picture up to date.
   *
   * @param at where it is now: {k, x, y}, x and y whole pixels
   * @param changed areas that are not what they were
   * @return the picture, to be copied before the next call
   */
  bring(at, changed) {
    const moved = this.#at?.k === at.k && this.#move(at.x - this.#at.x, at.y - this.#at.y);
    this.#at = at;
    for (const area of moved ? [...moved, ...changed] : [this.#whole]) this.#renew(area);
    return this.#front;
  }

  /**
   * @return what has come into sight; nothing if none of the picture is left
   */
  #move(x, y) {
    const { right, bottom } = this.#whole;
    if (Math.abs(x) >= right || Math.abs(y) >= bottom) return null;
    if (x === 0 && y === 0) return [];
    const pen = penOf(this.#back);
    pen.globalCompositeOperation = "copy";
    pen.drawImage(this.#front, x, y);
    pen.globalCompositeOperation = "source-over";
    [this.#front, this.#back] = [this.#back, this.#front];
    const side = x > 0 ? { left: 0, right: x } : { left: right + x, right };
    const edge = y > 0 ? { top: 0, bottom: y } : { top: bottom + y, bottom };
    return [{ ...this.#whole, ...side }, { ...this.#whole, ...edge }].filter((area) => area.left < area.right && area.top < area.bottom);
  }

  #renew(area) {
    const pen = penOf(this.#front);
    const { left, top, right, bottom } = area;
    pen.save();
    pen.beginPath();
    pen.rect(left, top, right - left, bottom - top);
    pen.clip();
    this.#paint(pen, area);
    pen.restore();
  }
}

function penOf(canvas) {
  return canvas.getContext("2d", { alpha: false });
}
