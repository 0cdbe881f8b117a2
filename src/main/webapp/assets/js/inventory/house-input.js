const FINGER_PIXELS = 14;
const SEATS_APART = 14;
const DIRECTIONS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** What a pointer and the keyboard do to an operator's map: they choose a seat, its row or its section. */
export class HouseInput {
  #house;
  #view;
  #painter;
  #finder;
  #unit;
  #say;
  #canvas;

  /**
   * @param unit says what is chosen: seat, row or section
   * @param say shows what lies under the pointer or has the focus
   */
  constructor(canvas, { house, view, painter, finder, unit, say }, signal) {
    [this.#canvas, this.#house, this.#view, this.#painter] = [canvas, house, view, painter];
    [this.#finder, this.#unit, this.#say] = [finder, unit, say];
    canvas.addEventListener("click", (event) => this.#click(event), { signal });
    canvas.addEventListener("pointermove", (event) => this.#hover(event), { signal });
    canvas.addEventListener("keydown", (event) => this.#key(event), { signal });
    canvas.addEventListener("blur", () => (this.#house.focus = -1), { signal });
  }

  #under(pixelX, pixelY) {
    const { plan } = this.#house;
    const [x, y] = this.#view.toPlan(pixelX, pixelY);
    const ordinal = this.#finder.near(x, y, FINGER_PIXELS / this.#view.scale + 100);
    const section = ordinal >= 0 ? plan.sectionAt(ordinal) : null;
    const reach = section && Math.max(FINGER_PIXELS / this.#view.scale, section.pitch * 0.6);
    const isHit = section && this.#showsSeats(section) && Math.hypot(plan.x[ordinal] - x, plan.y[ordinal] - y) <= reach;
    return { ordinal: isHit ? ordinal : -1, section: isHit ? section : plan.sectionUnder(x, y) };
  }

  #showsSeats(section) {
    return this.#painter.showsSeats(section, this.#view);
  }

  #click({ offsetX, offsetY }) {
    const { ordinal, section } = this.#under(offsetX, offsetY);
    if (!section || section.standing) return;
    if (ordinal >= 0 || this.#unit() === "section") this.#choose(ordinal, section);
    else if (!this.#showsSeats(section)) this.#open(section, this.#view.toPlan(offsetX, offsetY));
  }

  #open(section, [x, y]) {
    if (section.pitch * this.#view.fitting(section.box) >= SEATS_APART) this.#view.show(section.box);
    else this.#view.goTo(x, y, SEATS_APART / section.pitch);
  }

  #choose(ordinal, section) {
    const row = ordinal >= 0 ? this.#house.plan.rowAt(ordinal) : null;
    if (this.#unit() === "section") this.#house.toggle(numbers(section.first, section.capacity));
    else if (this.#unit() === "row") this.#house.toggle(numbers(row.first, row.count));
    else this.#house.toggle([ordinal]);
  }

  #hover({ offsetX, offsetY, pointerType, buttons }) {
    if (pointerType === "touch" || buttons) return;
    const { ordinal, section } = this.#under(offsetX, offsetY);
    this.#canvas.style.cursor = section && !section.standing ? "pointer" : "grab";
    this.#say(ordinal, section);
  }

  #key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = DIRECTIONS[event.key];
    if (direction) this.#go(direction);
    else if (event.key === "Enter" || event.key === " ") this.#enter();
    else if (event.key === "+" || event.key === "=") this.#view.nearer(2);
    else if (event.key === "-") this.#view.nearer(0.5);
    else if (event.key === "0") this.#view.showAll();
    else return;
    event.preventDefault();
  }

  #go([x, y]) {
    const { plan, focus } = this.#house;
    const [middleX, middleY] = this.#view.toPlan(this.#view.width / 2, this.#view.height / 2);
    const next = focus >= 0 ? this.#finder.next(focus, x, y) : this.#finder.near(middleX, middleY, Infinity);
    if (next < 0) return;
    this.#house.focus = next;
    this.#view.goTo(plan.x[next], plan.y[next], SEATS_APART / plan.sectionAt(next).pitch);
    this.#say(next, plan.sectionAt(next));
  }

  #enter() {
    const { plan, focus } = this.#house;
    if (focus >= 0) this.#choose(focus, plan.sectionAt(focus));
  }
}

function numbers(first, count) {
  return Array.from({ length: count }, (_, i) => first + i);
}
