const FINGER_PIXELS = 14;
const STEP = 90;
const SEAT_PIXELS = 26;

/** A finger needs more room than a pointer. */
const SEATS_APART = matchMedia("(pointer: coarse)").matches ? 28 : 14;
const DIRECTIONS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** What hands do to the map. */
export class MapInput {
  #canvas;
  #state;
  #say;
  #view;
  #painter;
  #finder;
  #card;
  #note;

  constructor(canvas, { state, say, view, painter, finder, card, note }, signal) {
    this.#canvas = canvas;
    this.#state = state;
    this.#say = say;
    this.#view = view;
    this.#painter = painter;
    this.#finder = finder;
    this.#card = card;
    this.#note = note;
    canvas.addEventListener("click", (event) => this.#click(event), { signal });
    canvas.addEventListener("pointermove", (event) => this.#hover(event), { signal });
    canvas.addEventListener("pointerleave", () => card.hide(), { signal });
    canvas.addEventListener("keydown", (event) => this.#key(event), { signal });
    canvas.addEventListener("blur", () => this.#focusOn(-1), { signal });
  }

  /** The seat under a point, if seats are shown there; else the section. */
  #under(pixelX, pixelY) {
    const { plan } = this.#state;
    const [x, y] = this.#view.toPlan(pixelX, pixelY);
    const ordinal = this.#finder.near(x, y, FINGER_PIXELS / this.#view.scale + 100);
    const section = ordinal >= 0 ? plan.sectionAt(ordinal) : null;
    const reach = section && Math.max(FINGER_PIXELS / this.#view.scale, section.pitch * 0.6);
    const isHit = section && this.#showsSeats(section) && Math.hypot(plan.x[ordinal] - x, plan.y[ordinal] - y) <= reach;
    return isHit ? { ordinal } : { ordinal: -1, section: plan.sectionUnder(x, y) };
  }

  #showsSeats(section) {
    return this.#painter.showsSeats(section, this.#view);
  }

  #click({ offsetX, offsetY }) {
    const { ordinal, section } = this.#under(offsetX, offsetY);
    if (ordinal >= 0) {
      this.#state.toggle(ordinal);
      this.#card.showSeat(ordinal, offsetX, offsetY);
    } else if (section?.standing) {
      this.#note.askForArea(section);
    } else if (section && !this.#showsSeats(section)) {
      this.#open(section, this.#view.toPlan(offsetX, offsetY));
    }
  }

  /** All of a section if its seats can be told apart then, otherwise as near as that takes. */
  #open(section, [x, y]) {
    if (section.pitch * this.#view.fitting(section.box) >= SEATS_APART) this.#view.show(section.box);
    else this.#view.goTo(x, y, SEATS_APART / section.pitch);
  }

  #hover({ offsetX, offsetY, pointerType, buttons }) {
    if (pointerType === "touch" || buttons) return;
    const { ordinal, section } = this.#under(offsetX, offsetY);
    this.#canvas.style.cursor = ordinal >= 0 || section ? "pointer" : "grab";
    if (ordinal >= 0) this.#card.showSeat(ordinal, offsetX, offsetY);
    else if (section) this.#card.showSection(section, offsetX, offsetY);
    else this.#card.hide();
  }

  #key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = DIRECTIONS[event.key];
    if (direction) this.#go(direction);
    else if (event.key === "Enter" || event.key === " ") this.#enter();
    else if (event.key === "+" || event.key === "=") this.#view.nearer(2);
    else if (event.key === "-") this.#view.nearer(0.5);
    else if (event.key === "0") this.#view.showAll();
    else if (event.key === "Escape") this.#focusOn(-1);
    else return;
    event.preventDefault();
  }

  /** From seat to seat where they can be told apart, otherwise over the plan. */
  #go([x, y]) {
    const { focus } = this.#state;
    const from = focus >= 0 ? focus : this.#middle().ordinal;
    if (from < 0) this.#view.move(-x * STEP, -y * STEP);
    else this.#focusOn(focus >= 0 ? this.#finder.next(from, x, y) : from);
  }

  /** What lies in the middle of what is seen. */
  #middle() {
    return this.#under(this.#view.width / 2, this.#view.height / 2);
  }

  #enter() {
    const { focus } = this.#state;
    if (focus >= 0) {
      this.#state.toggle(focus);
      return;
    }
    const { ordinal, section } = this.#middle();
    if (ordinal >= 0) this.#focusOn(ordinal);
    else if (section?.standing) this.#note.askForArea(section);
    else if (section) this.#open(section, this.#view.toPlan(this.#view.width / 2, this.#view.height / 2));
    else this.#view.nearer(2);
  }

  #focusOn(ordinal) {
    this.#state.focus = ordinal;
    if (ordinal < 0) return;
    const { plan } = this.#state;
    this.#view.goTo(plan.x[ordinal], plan.y[ordinal], SEAT_PIXELS / plan.sectionAt(ordinal).pitch);
    this.#note.tell(`${this.#say.seat(ordinal)}: ${this.#say.of(this.#state.nameOf(ordinal))}`);
  }
}
