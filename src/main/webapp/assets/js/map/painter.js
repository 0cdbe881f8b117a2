import { CLOSED, FREE, HELD } from "./live-states.js";
import { Labels } from "./labels.js";
import { Sprites } from "./sprites.js";

/** From this size of a seat on, in pixels, a section shows its seats; before, how much is left. */
const SEATS_FROM = 6.5;

/** Seats smaller than this are squares where there are many: they are drawn much faster. */
const ROUND_FROM = 9;
const MANY = 5_000;

const NUMBERS_FROM = 22;

/** Draws what is seen of the map, in full each time: only what is in sight, and no finer than that. */
export class Painter {
  constructor(canvas, plan, prices, states, say) {
    this.canvas = canvas;
    this.pen = canvas.getContext("2d", { alpha: false });
    this.plan = plan;
    this.prices = prices;
    this.states = states;
    this.say = say;
    this.labels = new Labels(this.pen, say);
    this.readTheme();
  }

  readTheme() {
    const style = getComputedStyle(this.canvas);
    const colour = (name) => style.getPropertyValue(name).trim();
    this.theme = {
      sheet: colour("--sheet"),
      ink: colour("--ink"),
      quiet: colour("--quiet"),
      hair: colour("--hair"),
      edge: colour("--edge"),
      wash: colour("--wash"),
      lamp: colour("--lamp"),
      rim: matchMedia("(prefers-color-scheme: dark)").matches ? "rgb(255 255 255 / 0.25)" : "rgb(0 0 0 / 0.2)",
      text: colour("--text") || "system-ui, sans-serif",
    };
  }

  resize() {
    this.ratio = Math.min(devicePixelRatio || 1, 2);
    this.canvas.width = Math.round(this.canvas.clientWidth * this.ratio);
    this.canvas.height = Math.round(this.canvas.clientHeight * this.ratio);
  }

  /** Whether this section's seats can be told apart at present. */
  showsSeats(section, view) {
    return section.rows.length > 0 && section.pitch * view.scale >= SEATS_FROM;
  }

  /**
   * @param marks what is chosen, held by this buyer, and focused: {chosen, own, focus}
   * @param sums of the sections, see Prices
   */
  draw(view, marks, sums) {
    const { pen, ratio, plan } = this;
    this.toPixels();
    pen.fillStyle = this.theme.sheet;
    pen.fillRect(0, 0, view.width, view.height);
    this.toPlan(view);
    this.stage(view);
    const seen = plan.sections.filter(({ box }) => view.sees(box));
    const near = seen.filter((section) => this.showsSeats(section, view));
    for (const section of seen) this.shape(section, sums[section.number], view, near.includes(section));
    this.toPixels();
    const many = near.reduce((sum, { places }) => sum + places, 0) > MANY;
    for (const section of near) this.seats(section, view, many);
    this.labels.begin(this.theme);
    for (const section of seen) if (!near.includes(section)) this.labels.label(section, sums[section.number], view);
    this.marks(marks, view);
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  }

  toPixels() {
    this.pen.setTransform(this.ratio, 0, 0, this.ratio, 0, 0);
  }

  toPlan({ at }) {
    const { pen, ratio } = this;
    pen.setTransform(ratio * at.k, 0, 0, ratio * at.k, ratio * at.x, ratio * at.y);
  }

  /** A pitch lies in the middle, a stage at the top. */
  stage({ scale }) {
    const { pen, plan, theme } = this;
    if (!plan.front) return;
    const pitch = plan.stage === "PITCH";
    const { left, top, right, bottom } = plan.front;
    pen.fillStyle = pitch ? "#5d9268" : theme.edge;
    pen.beginPath();
    pen.roundRect(left, top, right - left, bottom - top, (bottom - top) * 0.06);
    pen.fill();
    const size = Math.min((bottom - top) * 0.4, 900);
    if (size * scale < 8) return;
    pen.fillStyle = pitch ? "#fff" : theme.sheet;
    pen.font = `600 ${size}px ${theme.text}`;
    pen.textAlign = "center";
    pen.textBaseline = "middle";
    pen.fillText(pitch ? this.say.pitch : this.say.stage, (left + right) / 2, (top + bottom) / 2);
  }

  shape(section, sum, { scale }, near) {
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
    pen.lineWidth = 1 / scale;
    pen.stroke(section.shape);
  }

  seats(section, view, many) {
    const size = section.pitch * view.scale * 0.84;
    if (many && size < ROUND_FROM) this.squares(section, view, size);
    else this.rounds(section, view, size);
  }

  squares(section, view, size) {
    const { pen, prices, theme } = this;
    let last = "";
    this.eachSeen(section, view, size, (i, x, y) => {
      const code = this.states.codes[i];
      if (code === CLOSED) return;
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

  rounds(section, view, size) {
    const { pen, prices, plan } = this;
    const sprites = this.spritesOf(size);
    this.eachSeen(section, view, size, (i, x, y) => {
      const code = this.states.codes[i];
      if (code === CLOSED) return;
      pen.globalAlpha = prices.wanted(i) ? 1 : 0.18;
      const sprite = sprites.of(code, Math.max(0, prices.tierOf[i]), plan.accessible.has(i));
      pen.drawImage(sprite, x - size / 2, y - size / 2, size, size);
    });
    pen.globalAlpha = 1;
    if (size >= NUMBERS_FROM) this.numbers(section, view, size);
  }

  numbers(section, view, size) {
    const { pen, plan, prices, theme } = this;
    pen.font = `600 ${Math.round(size * 0.36)}px ${theme.text}`;
    pen.textAlign = "center";
    pen.textBaseline = "middle";
    this.eachSeen(section, view, size, (i, x, y) => {
      if (this.states.codes[i] !== FREE || plan.accessible.has(i) || !prices.wanted(i)) return;
      pen.fillStyle = prices.tierAt(i)?.ink ?? theme.ink;
      pen.fillText(plan.label(i), x, y);
    });
  }

  eachSeen({ first, places }, view, size, visit) {
    const { x: xs, y: ys } = this.plan;
    const { k, x: atX, y: atY } = view.at;
    const { width, height } = view;
    for (let i = first; i < first + places; i++) {
      const x = xs[i] * k + atX;
      const y = ys[i] * k + atY;
      if (x > -size && y > -size && x < width + size && y < height + size) visit(i, x, y);
    }
  }

  spritesOf(size) {
    if (!this.sprites?.fits(size, this.ratio, this.theme)) this.sprites = new Sprites(size, this.ratio, this.theme, this.prices.tiers);
    return this.sprites;
  }

  marks({ chosen, own, focus }, view) {
    for (const i of own) this.mark(i, view, this.theme.lamp, "•");
    for (const i of chosen) this.mark(i, view, this.theme.lamp, "✓");
    if (focus >= 0) this.ring(focus, view);
  }

  mark(i, view, colour, sign) {
    const { pen, plan } = this;
    const [x, y] = view.toPixels(plan.x[i], plan.y[i]);
    const radius = Math.max(5, plan.sectionAt(i).pitch * view.scale * 0.5);
    pen.beginPath();
    pen.arc(x, y, radius, 0, 2 * Math.PI);
    pen.fillStyle = colour;
    pen.fill();
    pen.lineWidth = 2;
    pen.strokeStyle = this.theme.ink;
    pen.stroke();
    pen.fillStyle = "#17141f";
    pen.font = `800 ${Math.round(radius * 1.2)}px ${this.theme.text}`;
    pen.textAlign = "center";
    pen.textBaseline = "middle";
    pen.fillText(sign, x, y + 0.5);
  }

  ring(i, view) {
    const { pen, plan } = this;
    const [x, y] = view.toPixels(plan.x[i], plan.y[i]);
    const radius = Math.max(8, plan.sectionAt(i).pitch * view.scale * 0.6);
    pen.beginPath();
    pen.arc(x, y, radius, 0, 2 * Math.PI);
    pen.lineWidth = 3;
    pen.strokeStyle = this.theme.ink;
    pen.stroke();
  }
}
