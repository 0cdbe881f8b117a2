import { BLOCKED, FREE, HELD } from "./live-states.js";
import { Sprites } from "./sprites.js";

/** From this size of a seat on, in CSS pixels, a section shows its seats; before, how much is left. */
const SEATS_FROM = 6.5;

/** Seats smaller than this are squares where there are many, which are drawn much faster; larger ones while somebody zooms, too. */
const ROUND_FROM = 9;
const ROUND_FROM_IN_PASSING = 18;
const MANY = 5_000;

const NUMBERS_FROM = 22;

/** Draws what all see alike: the stage, the sections, their seats. Only what is in an area, and no finer than it is seen. */
export class Ground {
  constructor(plan, prices, states, say) {
    this.plan = plan;
    this.prices = prices;
    this.states = states;
    this.say = say;
  }

  /** Whether this section's seats can be told apart at a scale, in CSS pixels for a unit of the plan. */
  showsSeats(section, scale) {
    return section.rows.length > 0 && section.pitch * scale >= SEATS_FROM;
  }

  /**
   * @param pen clipped to the area
   * @param area of the picture, in the screen's pixels: {left, top, right, bottom}
   * @param look {at, ratio, theme, sums, passing}: at in the screen's pixels, the sums of sections as
   *     in Prices, and whether the next picture will have another scale
   */
  draw(pen, area, look) {
    Object.assign(this, look, { pen, area, scale: look.at.k / look.ratio });
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.fillStyle = this.theme.sheet;
    pen.fillRect(area.left, area.top, area.right - area.left, area.bottom - area.top);
    this.toPlan();
    this.stage();
    const seen = this.plan.sections.filter((section) => this.meets(section));
    const near = seen.filter((section) => this.showsSeats(section, this.scale));
    for (const section of seen) this.shape(section, this.sums[section.number], near.includes(section));
    pen.setTransform(1, 0, 0, 1, 0, 0);
    for (const section of near) this.seats(section);
  }

  toPlan() {
    const { k, x, y } = this.at;
    this.pen.setTransform(k, 0, 0, k, x, y);
  }

  /** The names of rows stand a seat beside. */
  meets({ box, pitch }) {
    const { k, x, y } = this.at;
    const { left, top, right, bottom } = this.area;
    const beside = this.ratio + 1.5 * pitch * k;
    const across = box.right * k + x >= left - beside && box.left * k + x <= right + beside;
    return across && box.bottom * k + y >= top - beside && box.top * k + y <= bottom + beside;
  }

  /** A pitch lies in the middle, a stage at the top. */
  stage() {
    const { pen, plan, theme } = this;
    if (!plan.front) return;
    const pitch = plan.stage === "PITCH";
    const { left, top, right, bottom } = plan.front;
    pen.fillStyle = pitch ? "#5d9268" : theme.edge;
    pen.beginPath();
    pen.roundRect(left, top, right - left, bottom - top, (bottom - top) * 0.06);
    pen.fill();
    const size = Math.min((bottom - top) * 0.4, 900);
    if (size * this.scale < 8) return;
    pen.fillStyle = pitch ? "#fff" : theme.sheet;
    pen.font = `600 ${size}px ${theme.text}`;
    pen.textAlign = "center";
    pen.textBaseline = "middle";
    pen.fillText(pitch ? this.say.pitch : this.say.stage, (left + right) / 2, (top + bottom) / 2);
  }

  shape(section, sum, near) {
    const { pen, theme, prices } = this;
    const share = sum.left / Math.max(1, prices.sellable[section.number]);
    pen.fillStyle = theme.wash;
    pen.fill(section.shape);
    if (!near && sum.left > 0) {
      pen.globalAlpha = 0.3 + 0.6 * Math.sqrt(share);
      pen.fillStyle = prices.tiers[sum.tier]?.colour ?? theme.edge;
      pen.fill(section.shape);
      pen.globalAlpha = 1;
    }
    pen.strokeStyle = theme.hair;
    pen.lineWidth = 1 / this.scale;
    pen.stroke(section.shape);
  }

  seats(section) {
    const size = section.pitch * this.at.k * 0.84;
    const least = this.passing ? ROUND_FROM_IN_PASSING : ROUND_FROM;
    if (this.plan.places > MANY && size < least * this.ratio) this.squares(section, size);
    else this.rounds(section, size);
  }

  squares(section, size) {
    const { pen, prices, theme } = this;
    let last = "";
    this.eachSeen(section, size, (i, x, y) => {
      const code = this.states.codes[i];
      if (code === BLOCKED) return;
      const free = code === FREE;
      const colour = free ? prices.tierAt(i)?.colour : theme.edge;
      const alpha = prices.wanted(i) ? 1 : 0.18;
      if (pen.globalAlpha !== alpha) pen.globalAlpha = alpha;
      if (colour !== last) pen.fillStyle = last = colour;
      const side = free ? size : code === HELD ? size * 0.55 : size * 0.3;
      pen.fillRect(x - side / 2, y - side / 2, side, side);
    });
    pen.globalAlpha = 1;
  }

  rounds(section, size) {
    const { pen, prices, plan } = this;
    const sprites = this.spritesOf(size);
    this.eachSeen(section, size, (i, x, y) => {
      const code = this.states.codes[i];
      if (code === BLOCKED) return;
      pen.globalAlpha = prices.wanted(i) ? 1 : 0.18;
      const sprite = sprites.of(code, Math.max(0, prices.tierOf[i]), plan.accessible.has(i));
      pen.drawImage(sprite, x - size / 2, y - size / 2, size, size);
    });
    pen.globalAlpha = 1;
    if (size < NUMBERS_FROM * this.ratio) return;
    pen.textAlign = "center";
    pen.textBaseline = "middle";
    this.numbers(section, size);
    this.rowNames(section, size);
  }

  numbers(section, size) {
    const { pen, plan, prices, theme } = this;
    pen.font = `600 ${Math.round(size * 0.36)}px ${theme.text}`;
    this.eachSeen(section, size, (i, x, y) => {
      if (this.states.codes[i] !== FREE || plan.accessible.has(i) || !prices.wanted(i)) return;
      pen.fillStyle = prices.tierAt(i)?.ink ?? theme.ink;
      pen.fillText(plan.label(i), x, y);
    });
  }

  /** Where the seat before the first would be. */
  rowNames({ rows, pitch }, size) {
    const { pen, plan, theme, at } = this;
    pen.font = `600 ${Math.round(size * 0.4)}px ${theme.text}`;
    pen.fillStyle = theme.quiet;
    for (const { name, first, count } of rows) {
      const next = first + 1;
      const [stepX, stepY] = count > 1 ? [plan.x[next] - plan.x[first], plan.y[next] - plan.y[first]] : [pitch, 0];
      const part = (pitch * 0.9) / Math.max(1, Math.hypot(stepX, stepY));
      const x = (plan.x[first] - stepX * part) * at.k + at.x;
      const y = (plan.y[first] - stepY * part) * at.k + at.y;
      if (this.isSeen(x, y, size)) pen.fillText(name, x, y);
    }
  }

  isSeen(x, y, size) {
    const { left, top, right, bottom } = this.area;
    return x > left - size && y > top - size && x < right + size && y < bottom + size;
  }

  eachSeen({ first, places }, size, visit) {
    const { x: xs, y: ys } = this.plan;
    const { k, x: atX, y: atY } = this.at;
    for (let i = first; i < first + places; i++) {
      const x = xs[i] * k + atX;
      const y = ys[i] * k + atY;
      if (this.isSeen(x, y, size)) visit(i, x, y);
    }
  }

  spritesOf(size) {
    if (!this.sprites?.fits(size, this.theme)) this.sprites = new Sprites(size, this.theme, this.prices.tiers);
    return this.sprites;
  }
}
