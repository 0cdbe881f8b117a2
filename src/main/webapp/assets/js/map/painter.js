import { BackBuffer } from "./back-buffer.js";
import { Ground } from "./ground.js";
import { Labels } from "./labels.js";
import { Marks } from "./marks.js";
import { themeOf } from "./theme.js";

/** Beyond so many changed seats it is faster to paint everything in sight. */
const ONE_BY_ONE = 50;

/** Paints the map: the ground, of which only what is new, and over it names and marks. */
export class Painter {
  #canvas;
  #pen;
  #state;
  #ground;
  #labels;
  #marks;
  #buffer;
  #theme;
  #ratio;
  #look;
  #scale;
  #changed = [];
  #spoiled = true;

  constructor(canvas, state, say) {
    this.#canvas = canvas;
    this.#pen = canvas.getContext("2d", { alpha: false });
    this.#state = state;
    this.#ground = new Ground(state, say);
    this.#labels = new Labels(this.#pen, say);
    this.#marks = new Marks(this.#pen, state);
    this.#buffer = new BackBuffer((pen, area) => this.#ground.paint(pen, area, this.#look));
    this.readTheme();
  }

  get theme() {
    return this.#theme;
  }

  readTheme() {
    this.#theme = themeOf(this.#canvas);
    this.spoil(null);
  }

  resize() {
    this.#ratio = Math.min(devicePixelRatio || 1, 2);
    this.#canvas.width = Math.round(this.#canvas.clientWidth * this.#ratio);
    this.#canvas.height = Math.round(this.#canvas.clientHeight * this.#ratio);
    this.#buffer.resize(Math.max(1, this.#canvas.width), Math.max(1, this.#canvas.height));
  }

  /** Whether this section's seats can be told apart at present. */
  showsSeats(section, view) {
    return this.#ground.showsSeats(section, view.scale);
  }

  /** Marks these seats for painting; all, if null. */
  spoil(ordinals) {
    if (ordinals === null || this.#changed.length + ordinals.length > this.#state.plan.capacity) this.#spoiled = true;
    else this.#changed.push(...ordinals);
  }

  /**
   * @return whether to paint again, since this picture is of a passing moment
   */
  paint(view) {
    const [pen, ratio, theme] = [this.#pen, this.#ratio, this.#theme];
    const at = { k: view.at.k * ratio, x: Math.round(view.at.x * ratio), y: Math.round(view.at.y * ratio) };
    const passing = this.#scale !== undefined && at.k !== this.#scale;
    this.#look = { at, ratio, scale: view.scale, theme, passing };
    this.#paintGround(at, this.#changedAreas(at, view));
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.#paintLabels(view);
    this.#marks.paint(view, theme);
    return passing;
  }

  /** While somebody zooms, no picture helps the next one: we paint straight to the screen. */
  #paintGround(at, areas) {
    const [pen, buffer] = [this.#pen, this.#buffer];
    if (this.#spoiled || this.#look.passing) {
      buffer.spoil();
      this.#ground.paint(pen, buffer.whole, this.#look);
    } else {
      pen.setTransform(1, 0, 0, 1, 0, 0);
      pen.drawImage(buffer.bring(at, areas), 0, 0);
    }
    this.#scale = at.k;
    this.#spoiled = this.#look.passing;
  }

  #paintLabels(view) {
    const { plan, sums } = this.#state;
    this.#labels.begin(this.#theme);
    for (const section of plan.sections) {
      if (view.sees(section.box) && !this.showsSeats(section, view)) this.#labels.label(section, sums[section.number], view);
    }
  }

  /** The cells of seats; everything, where sections show how much is left, since that is fast. */
  #changedAreas(at, view) {
    const { plan } = this.#state;
    const { width, height } = this.#canvas;
    const areas = [];
    for (const i of this.#changed) {
      const section = plan.sectionAt(i);
      if (!view.sees(section.box)) continue;
      const area = cell(plan.x[i], plan.y[i], section.pitch, at);
      const isSeen = area.right > 0 && area.bottom > 0 && area.left < width && area.top < height;
      if (isSeen) areas.push(area);
      if (areas.length > ONE_BY_ONE || !this.showsSeats(section, view)) this.#spoiled = true;
      if (this.#spoiled) break;
    }
    this.#changed = [];
    return areas;
  }
}

/** In whole pixels, with one more on each side for what was rounded. */
function cell(x, y, pitch, at) {
  const half = (pitch * at.k) / 2 + 1;
  const [midX, midY] = [x * at.k + at.x, y * at.k + at.y];
  return { left: Math.floor(midX - half), top: Math.floor(midY - half), right: Math.ceil(midX + half), bottom: Math.ceil(midY + half) };
}
