import { shapeOf } from "./shapes.js";

/** The whole house, small, with a frame around what is seen; shown while that is not all of it. */
export class MiniMap {
  #canvas;
  #plan;
  #view;
  #scale;
  #theme;
  #house;

  constructor(canvas, plan, view, signal) {
    this.#canvas = canvas;
    this.#plan = plan;
    this.#view = view;
    const { left, top, right, bottom } = plan.frame;
    canvas.style.aspectRatio = (right - left) / (bottom - top);
    canvas.addEventListener("pointerdown", (event) => this.#go(event), { signal });
    canvas.addEventListener("pointermove", (event) => event.buttons && this.#go(event), { signal });
  }

  #go({ offsetX, offsetY }) {
    const { left, top } = this.#plan.frame;
    this.#view.goTo(left + offsetX / this.#scale, top + offsetY / this.#scale, 0);
  }

  paint(theme) {
    this.#canvas.hidden = this.#view.seesAll;
    if (this.#canvas.hidden) return;
    const { clientWidth, clientHeight } = this.#canvas;
    const ratio = Math.min(devicePixelRatio || 1, 2);
    const { left, top, right, bottom } = this.#plan.frame;
    this.#scale = Math.min(clientWidth / (right - left), clientHeight / (bottom - top));
    if (this.#theme !== theme || this.#house.width !== Math.round(clientWidth * ratio)) this.#paintHouse(theme, ratio);
    this.#canvas.width = this.#house.width;
    this.#canvas.height = this.#house.height;
    const pen = this.#canvas.getContext("2d");
    pen.drawImage(this.#house, 0, 0);
    pen.scale(ratio * this.#scale, ratio * this.#scale);
    pen.translate(-left, -top);
    this.#paintFrame(pen, theme);
  }

  #paintFrame(pen, theme) {
    const [x1, y1] = this.#view.toPlan(0, 0);
    const [x2, y2] = this.#view.toPlan(this.#view.width, this.#view.height);
    pen.lineWidth = 2 / this.#scale;
    pen.strokeStyle = theme.ink;
    pen.strokeRect(x1, y1, x2 - x1, y2 - y1);
  }

  #paintHouse(theme, ratio) {
    const { clientWidth, clientHeight } = this.#canvas;
    this.#theme = theme;
    this.#house = new OffscreenCanvas(Math.round(clientWidth * ratio), Math.round(clientHeight * ratio));
    const pen = this.#house.getContext("2d");
    pen.scale(ratio * this.#scale, ratio * this.#scale);
    pen.translate(-this.#plan.frame.left, -this.#plan.frame.top);
    pen.fillStyle = theme.hair;
    if (this.#plan.stage) pen.fill(shapeOf(this.#plan.stage));
    pen.fillStyle = theme.edge;
    for (const section of this.#plan.sections) pen.fill(shapeOf(section));
  }
}
