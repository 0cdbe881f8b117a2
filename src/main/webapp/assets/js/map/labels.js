/** What is written on sections: their names, and where there is room what is left and from what price. */
export class Labels {
  #pen;
  #say;
  #theme;
  #written = [];
  #widths = new Map();

  constructor(pen, say) {
    this.#pen = pen;
    this.#say = say;
  }

  /** A new picture, on which nothing is written yet. */
  begin(theme) {
    this.#theme = theme;
    this.#written = [];
  }

  label(section, sum, view) {
    const [pen, theme] = [this.#pen, this.#theme];
    const [x1, y1] = view.toPixels(section.box.left, section.box.top);
    const [x2, y2] = view.toPixels(section.box.right, section.box.bottom);
    const [width, height] = [x2 - x1, y2 - y1];
    const font = `700 ${view.width < 600 ? 11 : 13}px ${theme.text}`;
    const wide = this.#width(section.name, font);
    if (height < 12 || wide > width) return;
    const more = this.#say.sum(sum);
    const small = `500 12px ${theme.text}`;
    const both = height > 36 && this.#width(more, small) < width;
    const [x, y] = [(x1 + x2) / 2, (y1 + y2) / 2];
    if (!this.#isClear({ left: x - wide / 2, right: x + wide / 2, top: y - 8, bottom: y + 8 })) return;
    pen.textAlign = "center";
    pen.textBaseline = "middle";
    this.#word(section.name, x, both ? y - 8 : y, font, theme.ink);
    if (both) this.#word(more, x, y + 9, small, theme.ink);
  }

  /** Whether nothing else is written there; it is taken then. */
  #isClear(box) {
    const clear = this.#written.every(({ left, top, right, bottom }) => box.left > right || box.right < left || box.top > bottom || box.bottom < top);
    if (clear) this.#written.push(box);
    return clear;
  }

  /** Ink on a halo of paper: to be read on every colour that a plan may have. */
  #word(text, x, y, font, colour) {
    const [pen, theme] = [this.#pen, this.#theme];
    pen.font = font;
    pen.lineJoin = "round";
    pen.lineWidth = 3;
    pen.strokeStyle = theme.sheet;
    pen.strokeText(text, x, y);
    pen.fillStyle = colour;
    pen.fillText(text, x, y);
  }

  #width(text, font) {
    const key = font + text;
    let width = this.#widths.get(key);
    if (width === undefined) {
      this.#pen.font = font;
      this.#widths.set(key, (width = this.#pen.measureText(text).width));
    }
    return width;
  }
}
