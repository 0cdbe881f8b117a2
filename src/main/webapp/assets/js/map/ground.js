import { BLOCKED, FREE, HELD } from "./live-states.js";
import { Scenery } from "./scenery.js";
import { shapeOf } from "./shapes.js";
import { Sprites } from "./sprites.js";
import { colourOf, inkOn } from "./theme.js";

/** From this size of a seat on, in CSS pixels, a section shows its seats; before, how much is left. */
const SEATS_FROM = 6.5;

/** Seats smaller than this are squares where there are many, because squares paint much faster; larger ones while somebody zooms, too. */
const ROUND_FROM = 9;
const ROUND_FROM_IN_PASSING = 18;
const MANY = 5_000;

const NUMBERS_FROM = 22;
const UNWANTED = 0.18;

/** Paints what all see alike: the stage, the sections, their seats. Only what is in an area, and no finer than it is seen. */
export class Ground {
  #state;
  #scenery;
  #pen;
  #area;
  #look;
  #sprites;

  constructor(state, say) {
    this.#state = state;
    this.#scenery = new Scenery(state.plan, say);
  }

  /** Whether this section's seats can be told apart at a scale, in CSS pixels for a unit of the plan. */
  showsSeats(section, scale) {
    return section.rows.length > 0 && section.pitch * scale >= SEATS_FROM;
  }

  /**
   * @param pen clipped to the area
   * @param area of the picture, in the screen's pixels: {left, top, right, bottom}
   * @param look {at, ratio, scale, theme, passing}: at in the screen's pixels, the scale in CSS pixels, and whether
   *     the next picture will have another one
   */
  paint(pen, area, look) {
    [this.#pen, this.#area, this.#look] = [pen, area, look];
    const { sections } = this.#state.plan;
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.fillStyle = look.theme.sheet;
    pen.fillRect(area.left, area.top, area.right - area.left, area.bottom - area.top);
    pen.setTransform(look.at.k, 0, 0, look.at.k, look.at.x, look.at.y);
    this.#scenery.paint(pen, look, (thing) => this.#meets(thing));
    const seen = sections.filter((section) => this.#meets(section));
    const near = seen.filter((section) => this.showsSeats(section, look.scale));
    for (const section of seen) this.#shape(section, near.includes(section));
    pen.setTransform(1, 0, 0, 1, 0, 0);
    for (const section of near) this.#seats(section);
  }

  /** The names of rows stand a seat beside. */
  #meets({ box, pitch = 0 }) {
    const { at, ratio } = this.#look;
    const { left, top, right, bottom } = this.#area;
    const beside = ratio + 1.5 * pitch * at.k;
    const across = box.right * at.k + at.x >= left - beside && box.left * at.k + at.x <= right + beside;
    return across && box.bottom * at.k + at.y >= top - beside && box.top * at.k + at.y <= bottom + beside;
  }

  #shape(section, isNear) {
    const pen = this.#pen;
    const { theme, scale } = this.#look;
    const { prices, sums } = this.#state;
    const { left, tier } = sums[section.number];
    const shape = shapeOf(section);
    pen.fillStyle = theme.wash;
    pen.fill(shape);
    if (!isNear && left > 0) {
      pen.globalAlpha = 0.3 + 0.6 * Math.sqrt(left / Math.max(1, prices.sellable(section)));
      pen.fillStyle = colourOf(prices.tiers[tier], theme);
      pen.fill(shape);
      pen.globalAlpha = 1;
    }
    pen.strokeStyle = theme.hair;
    pen.lineWidth = 1 / scale;
    pen.stroke(shape);
  }

  #seats(section) {
    const { at, ratio, passing } = this.#look;
    const size = section.pitch * at.k * 0.84;
    const least = passing ? ROUND_FROM_IN_PASSING : ROUND_FROM;
    if (this.#state.plan.capacity > MANY && size < least * ratio) this.#squares(section, size);
    else this.#rounds(section, size);
  }

  #squares(section, size) {
    const pen = this.#pen;
    const { theme } = this.#look;
    const { codes, prices } = this.#state;
    let last = "";
    this.#eachSeen(section, size, (i, x, y) => {
      const code = codes[i];
      if (code === BLOCKED) return;
      const colour = code === FREE ? colourOf(prices.tierAt(i), theme) : theme.edge;
      const alpha = this.#state.isWanted(i) ? 1 : UNWANTED;
      if (pen.globalAlpha !== alpha) pen.globalAlpha = alpha;
      if (colour !== last) pen.fillStyle = last = colour;
      const side = code === FREE ? size : code === HELD ? size * 0.55 : size * 0.3;
      pen.fillRect(x - side / 2, y - side / 2, side, side);
    });
    pen.globalAlpha = 1;
  }

  #rounds(section, size) {
    const pen = this.#pen;
    const { codes, prices, plan } = this.#state;
    const sprites = this.#spritesOf(size);
    this.#eachSeen(section, size, (i, x, y) => {
      const code = codes[i];
      if (code === BLOCKED) return;
      pen.globalAlpha = this.#state.isWanted(i) ? 1 : UNWANTED;
      const sprite = sprites.of(code, Math.max(0, prices.tierOf[i]), plan.isAccessible(i));
      pen.drawImage(sprite, x - size / 2, y - size / 2, size, size);
    });
    pen.globalAlpha = 1;
    if (size < NUMBERS_FROM * this.#look.ratio) return;
    pen.textAlign = "center";
    pen.textBaseline = "middle";
    this.#numbers(section, size);
    this.#rowNames(section, size);
  }

  #numbers(section, size) {
    const pen = this.#pen;
    const { theme } = this.#look;
    const { plan, prices } = this.#state;
    const inks = prices.tiers.map((tier) => inkOn(tier, theme));
    pen.font = `600 ${Math.round(size * 0.36)}px ${theme.text}`;
    this.#eachSeen(section, size, (i, x, y) => {
      if (!this.#state.isFree(i) || plan.isAccessible(i) || !this.#state.isWanted(i)) return;
      pen.fillStyle = inks[prices.tierOf[i]];
      pen.fillText(plan.label(i), x, y);
    });
  }

  /** Where the seat before the first would be. */
  #rowNames({ rows, pitch }, size) {
    const pen = this.#pen;
    const { at, theme } = this.#look;
    const { x: xs, y: ys } = this.#state.plan;
    pen.font = `600 ${Math.round(size * 0.4)}px ${theme.text}`;
    pen.fillStyle = theme.quiet;
    for (const { name, first, count } of rows) {
      const next = first + 1;
      const [stepX, stepY] = count > 1 ? [xs[next] - xs[first], ys[next] - ys[first]] : [pitch, 0];
      const part = (pitch * 0.9) / Math.max(1, Math.hypot(stepX, stepY));
      const x = (xs[first] - stepX * part) * at.k + at.x;
      const y = (ys[first] - stepY * part) * at.k + at.y;
      if (this.#isSeen(x, y, size)) pen.fillText(name, x, y);
    }
  }

  #isSeen(x, y, size) {
    const { left, top, right, bottom } = this.#area;
    return x > left - size && y > top - size && x < right + size && y < bottom + size;
  }

  #eachSeen({ first, capacity }, size, visit) {
    const { x: xs, y: ys } = this.#state.plan;
    const { k, x: atX, y: atY } = this.#look.at;
    for (let i = first; i < first + capacity; i++) {
      const x = xs[i] * k + atX;
      const y = ys[i] * k + atY;
      if (this.#isSeen(x, y, size)) visit(i, x, y);
    }
  }

  #spritesOf(size) {
    const { theme } = this.#look;
    if (!this.#sprites?.fits(size, theme)) this.#sprites = new Sprites(size, theme, this.#state.prices.tiers);
    return this.#sprites;
  }
}
