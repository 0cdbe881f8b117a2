/** Paints which seats are chosen, this buyer's own, and in focus, over everything else. */
export class Marks {
  #pen;
  #state;
  #view;
  #theme;

  constructor(pen, state) {
    this.#pen = pen;
    this.#state = state;
  }

  paint(view, theme) {
    [this.#view, this.#theme] = [view, theme];
    const { own, selection, focus } = this.#state;
    for (const ordinal of own) this.#mark(ordinal, "•");
    for (const ordinal of selection.seats) this.#mark(ordinal, "✓");
    if (focus >= 0) this.#circle(focus, 8, 0.6, 3);
  }

  #mark(ordinal, sign) {
    const [pen, theme] = [this.#pen, this.#theme];
    pen.fillStyle = theme.lamp;
    const [x, y, radius] = this.#circle(ordinal, 5, 0.5, 2, () => pen.fill());
    pen.fillStyle = theme.lampInk;
    pen.font = `800 ${Math.round(radius * 1.2)}px ${theme.text}`;
    pen.textAlign = "center";
    pen.textBaseline = "middle";
    pen.fillText(sign, x, y + 0.5);
  }

  /**
   * @param share of the seat's pitch
   * @return its middle and radius
   */
  #circle(ordinal, least, share, width, fill = () => {}) {
    const pen = this.#pen;
    const { plan } = this.#state;
    const [x, y] = this.#view.toPixels(plan.x[ordinal], plan.y[ordinal]);
    const radius = Math.max(least, plan.sectionAt(ordinal).pitch * this.#view.scale * share);
    pen.beginPath();
    pen.arc(x, y, radius, 0, 2 * Math.PI);
    fill();
    pen.lineWidth = width;
    pen.strokeStyle = this.#theme.ink;
    pen.stroke();
    return [x, y, radius];
  }
}
