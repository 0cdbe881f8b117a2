/* d3 is loaded before as scripts of its own: its modules name each other in a way browsers cannot follow. */
const { zoom, zoomIdentity, select } = globalThis.d3;

const MARGIN = 16;
const CLOSEST_SEAT_PIXELS = 44;

/** Which part of the plan is seen, and the gestures that change that. Fires "change". */
export class View extends EventTarget {
  #canvas;
  #plan;
  #at = zoomIdentity;
  #selection;
  #zoom;
  #isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
  #width;
  #height;
  #least;
  #most;

  constructor(canvas, plan) {
    super();
    this.#canvas = canvas;
    this.#plan = plan;
    this.#selection = select(canvas);
    this.#zoom = zoom()
      .filter((event) => this.#ours(event))
      .clickDistance(6)
      .on("zoom", ({ transform }) => this.#moved(transform));
    this.#selection.call(this.#zoom);
    this.resize();
  }

  /** Ends the gestures. */
  stop() {
    this.#selection.interrupt().on(".zoom", null);
  }

  /** While all is seen, one finger scrolls the page. */
  #ours({ type, touches, button, ctrlKey }) {
    if (type === "touchstart" && touches.length < 2 && this.seesAll) return false;
    return !button && (!ctrlKey || type === "wheel");
  }

  get seesAll() {
    return this.#at.k <= this.#least * 1.01;
  }

  /** The transform from the plan to pixels: {k, x, y}. */
  get at() {
    return this.#at;
  }

  get width() {
    return this.#width;
  }

  get height() {
    return this.#height;
  }

  /** Pixels for a unit of the plan. */
  get scale() {
    return this.#at.k;
  }

  resize() {
    const { clientWidth: width, clientHeight: height } = this.#canvas;
    if (!width || !height) return;
    const before = this.#least;
    const all = !before || this.seesAll;
    this.#width = width;
    this.#height = height;
    const { left, top, right, bottom } = this.#plan.frame;
    this.#least = this.fitting(this.#plan.frame);
    const pitch = Math.min(...this.#plan.sections.filter(({ rows }) => rows.length).map((section) => section.pitch), 2000);
    this.#most = Math.max(CLOSEST_SEAT_PIXELS / pitch, this.#least * 2);
    const [spareX, spareY] = [width / 4 / this.#least, height / 4 / this.#least];
    this.#zoom
      .scaleExtent([this.#least, this.#most])
      .extent([[0, 0], [width, height]])
      .translateExtent([[left - spareX, top - spareY], [right + spareX, bottom + spareY]]);
    if (all) this.showAll(true);
    else this.#moved(this.#at);
  }

  #moved(transform) {
    this.#at = transform;
    this.#canvas.style.touchAction = this.seesAll ? "pan-y" : "none";
    this.dispatchEvent(new Event("change"));
  }

  showAll(now) {
    this.show(this.#plan.frame, now);
  }

  /** The scale at which a part of the plan fills what is seen. */
  fitting({ left, top, right, bottom }) {
    return Math.min((this.#width - 2 * MARGIN) / (right - left), (this.#height - 2 * MARGIN) / (bottom - top));
  }

  show(box, now) {
    const { left, top, right, bottom } = box;
    const k = Math.min(Math.max(this.fitting(box), this.#least), this.#most);
    const to = zoomIdentity.translate(this.#width / 2, this.#height / 2).scale(k).translate(-(left + right) / 2, -(top + bottom) / 2);
    this.#zoom.transform(this.#gently(now), to);
  }

  #gently(now) {
    return now || this.#isStill ? this.#selection : this.#selection.transition().duration(250);
  }

  nearer(factor) {
    this.#zoom.scaleBy(this.#gently(), factor);
  }

  move(pixelsX, pixelsY) {
    this.#zoom.translateBy(this.#gently(), pixelsX / this.#at.k, pixelsY / this.#at.k);
  }

  /** Brings a point into the middle, seats large enough to be told apart. */
  goTo(x, y, leastScale) {
    const k = Math.max(this.#at.k, Math.min(leastScale, this.#most));
    const to = zoomIdentity.translate(this.#width / 2, this.#height / 2).scale(k).translate(-x, -y);
    this.#zoom.transform(this.#gently(), to);
  }

  toPlan(pixelX, pixelY) {
    return this.#at.invert([pixelX, pixelY]);
  }

  toPixels(x, y) {
    return this.#at.apply([x, y]);
  }

  sees({ left, top, right, bottom }) {
    const [x1, y1] = this.toPixels(left, top);
    const [x2, y2] = this.toPixels(right, bottom);
    return x2 >= 0 && y2 >= 0 && x1 <= this.#width && y1 <= this.#height;
  }
}
