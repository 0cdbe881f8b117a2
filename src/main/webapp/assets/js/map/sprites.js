import { FREE, HELD } from "./live-states.js";
import { colourOf } from "./theme.js";

/** Small pictures of seats, painted once for each size: a stamp is cheaper than a path. */
export class Sprites {
  #pixels;
  #theme;
  #tiers;
  #made = new Map();

  /** @param size in the screen's pixels */
  constructor(size, theme, tiers) {
    this.#pixels = Math.ceil(size);
    this.#theme = theme;
    this.#tiers = tiers;
  }

  fits(size, theme) {
    return Math.ceil(size) === this.#pixels && theme === this.#theme;
  }

  /** Free ones are full, held ones are rings, sold ones are dots: not by colour alone. */
  of(code, tier, accessible) {
    const key = (code * 128 + tier) * 2 + (accessible ? 1 : 0);
    let sprite = this.#made.get(key);
    if (!sprite) this.#made.set(key, (sprite = this.#paint(code, tier, accessible)));
    return sprite;
  }

  #paint(code, tier, accessible) {
    const sprite = new OffscreenCanvas(this.#pixels, this.#pixels);
    const pen = sprite.getContext("2d");
    const middle = this.#pixels / 2;
    const radius = middle - Math.max(0.5, this.#pixels * 0.06);
    if (code === FREE) this.#full(pen, middle, radius, colourOf(this.#tiers[tier], this.#theme));
    else if (code === HELD) ring(pen, middle, radius, this.#theme.edge, this.#pixels);
    else dot(pen, middle, radius * 0.3, this.#theme.edge);
    if (accessible && code === FREE && this.#pixels >= 14) this.#wheel(pen, middle, radius);
    return sprite.transferToImageBitmap();
  }

  #full(pen, middle, radius, colour) {
    pen.fillStyle = colour;
    disc(pen, middle, radius);
    pen.fill();
    pen.strokeStyle = this.#theme.rim;
    pen.lineWidth = Math.max(1, this.#pixels * 0.04);
    pen.stroke();
  }

  #wheel(pen, middle, radius) {
    pen.fillStyle = this.#theme.badge;
    disc(pen, middle, radius * 0.62);
    pen.fill();
    pen.fillStyle = this.#theme.badgeInk;
    pen.font = `${Math.round(radius * 1.1)}px ${this.#theme.text}`;
    pen.textAlign = "center";
    pen.textBaseline = "middle";
    pen.fillText("♿︎", middle, middle + radius * 0.06);
  }
}

function disc(pen, middle, radius) {
  pen.beginPath();
  pen.arc(middle, middle, radius, 0, 2 * Math.PI);
}

function ring(pen, middle, radius, colour, pixels) {
  pen.strokeStyle = colour;
  pen.lineWidth = Math.max(1, pixels * 0.1);
  disc(pen, middle, radius - pen.lineWidth / 2);
  pen.stroke();
}

function dot(pen, middle, radius, colour) {
  pen.fillStyle = colour;
  disc(pen, middle, Math.max(radius, 0.8));
  pen.fill();
}
