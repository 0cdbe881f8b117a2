import { BackBuffer } from "./back-buffer.js";
import { Ground } from "./ground.js";
import { Labels } from "./labels.js";

/** So many places that changed are drawn one by one; if more have, it is faster to draw all that is seen. */
const ONE_BY_ONE = 50;

/** Draws the map: the ground, of which only what is new, and over it names and marks. */
export class Painter {
  constructor(canvas, plan, prices, states, say) {
    this.canvas = canvas;
    this.pen = canvas.getContext("2d", { alpha: false });
    this.plan = plan;
    this.say = say;
    this.ground = new Ground(plan, prices, states, say);
    this.labels = new Labels(this.pen, say);
    this.buffer = new BackBuffer((pen, area) => this.ground.draw(pen, area, this.look));
    this.changed = [];
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
    this.spoil(null);
  }

  resize() {
    this.ratio = Math.min(devicePixelRatio || 1, 2);
    this.canvas.width = Math.round(this.canvas.clientWidth * this.ratio);
    this.canvas.height = Math.round(this.canvas.clientHeight * this.ratio);
    this.buffer.resize(Math.max(1, this.canvas.width), Math.max(1, this.canvas.height));
  }

  /** Whether this section's seats can be told apart at present. */
  showsSeats(section, view) {
    return this.ground.showsSeats(section, view.scale);
  }

  /** These places are to be drawn anew; all, if null. */
  spoil(ordinals) {
    if (ordinals === null || this.changed.length + ordinals.length > this.plan.places) this.spoiled = true;
    else this.changed.push(...ordinals);
  }

  /**
   * @param marks what is chosen, held by this buyer, and focused: {chosen, own, focus}
   * @param sums of the sections, see Prices
   * @return whether to draw again: this picture was one in passing
   */
  draw(view, marks, sums) {
    const { pen, ratio } = this;
    const at = { k: view.at.k * ratio, x: Math.round(view.at.x * ratio), y: Math.round(view.at.y * ratio) };
    const passing = this.scale !== undefined && at.k !== this.scale;
    this.look = { at, ratio, theme: this.theme, sums, passing };
    this.drawGround(at, this.changedAreas(at, view));
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.labels.begin(this.theme);
    for (const section of this.plan.sections) if (view.sees(section.box) && !this.showsSeats(section, view)) this.labels.label(section, sums[section.number], view);
    this.marks(marks, view);
    return passing;
  }

  /** What is wholly new is drawn where it is seen: while somebody zooms, no picture is of use for the next. */
  drawGround(at, areas) {
    const { pen, buffer } = this;
    if (this.spoiled || this.look.passing) {
      buffer.spoil();
      this.ground.draw(pen, buffer.whole, this.look);
    } else {
      pen.setTransform(1, 0, 0, 1, 0, 0);
      pen.drawImage(buffer.bring(at, areas), 0, 0);
    }
    this.scale = at.k;
    this.spoiled = this.look.passing;
  }

  /** The cells of seats. Where a section in sight tells how much is left, all is drawn, which is fast there. */
  changedAreas(at, view) {
    const { canvas, plan } = this;
    const areas = [];
    for (const i of this.changed) {
      const section = plan.sectionAt(i);
      if (!view.sees(section.box)) continue;
      const area = cell(plan.x[i], plan.y[i], section.pitch, at);
      const isSeen = area.right > 0 && area.bottom > 0 && area.left < canvas.width && area.top < canvas.height;
      if (isSeen) areas.push(area);
      if (areas.length > ONE_BY_ONE || !this.showsSeats(section, view)) this.spoiled = true;
      if (this.spoiled) break;
    }
    this.changed = [];
    return areas;
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

/** In whole pixels, with one more on each side for what was rounded. */
function cell(x, y, pitch, at) {
  const half = (pitch * at.k) / 2 + 1;
  const [midX, midY] = [x * at.k + at.x, y * at.k + at.y];
  return { left: Math.floor(midX - half), top: Math.floor(midY - half), right: Math.ceil(midX + half), bottom: Math.ceil(midY + half) };
}
