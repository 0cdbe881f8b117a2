import { boxOf, inBox, inside } from "../map/geometry.js";

/** A sheet over the map on which one draws around seats. */
export class Lasso {
  #sheet;
  #house;
  #view;
  #points = [];

  constructor(sheet, house, view, signal) {
    [this.#sheet, this.#house, this.#view] = [sheet, house, view];
    sheet.addEventListener("pointerdown", (event) => this.#begin(event), { signal });
    sheet.addEventListener("pointermove", (event) => this.#go(event), { signal });
    sheet.addEventListener("pointerup", () => this.#end(), { signal });
    sheet.addEventListener("pointercancel", () => this.#drop(), { signal });
  }

  set on(on) {
    this.#sheet.hidden = !on;
  }

  #begin({ offsetX, offsetY, pointerId }) {
    this.#sheet.setPointerCapture(pointerId);
    this.#sheet.width = this.#sheet.clientWidth;
    this.#sheet.height = this.#sheet.clientHeight;
    this.#points = [[offsetX, offsetY]];
  }

  #go({ offsetX, offsetY }) {
    if (this.#points.length === 0) return;
    this.#points.push([offsetX, offsetY]);
    const pen = this.#sheet.getContext("2d");
    const style = getComputedStyle(this.#sheet);
    pen.clearRect(0, 0, this.#sheet.width, this.#sheet.height);
    pen.beginPath();
    for (const [x, y] of this.#points) pen.lineTo(x, y);
    pen.closePath();
    pen.globalAlpha = 0.2;
    pen.fillStyle = style.getPropertyValue("--lamp");
    pen.fill();
    pen.globalAlpha = 1;
    pen.lineWidth = 2;
    pen.strokeStyle = style.getPropertyValue("--ink");
    pen.stroke();
  }

  #end() {
    const corners = this.#points.map(([x, y]) => this.#view.toPlan(x, y));
    this.#drop();
    if (corners.length < 3) return;
    const { plan } = this.#house;
    const box = boxOf(corners);
    const within = [];
    for (let i = 0; i < plan.capacity; i++) {
      if (plan.rowAt(i) && inBox(box, plan.x[i], plan.y[i]) && inside(corners, plan.x[i], plan.y[i])) within.push(i);
    }
    this.#house.add(within);
  }

  #drop() {
    this.#points = [];
    this.#sheet.getContext("2d").clearRect(0, 0, this.#sheet.width, this.#sheet.height);
  }
}
