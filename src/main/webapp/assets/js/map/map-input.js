const FINGER_PIXELS = 14;
const STEP = 90;
const SEAT_PIXELS = 26;

/** A finger needs more room than a pointer. */
const SEATS_APART = matchMedia("(pointer: coarse)").matches ? 28 : 14;
const DIRECTIONS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** What hands do to the map, and the card that says what is under them. */
export class MapInput {
  constructor(map, canvas) {
    this.map = map;
    this.canvas = canvas;
    this.card = map.part("card");
    canvas.addEventListener("click", (event) => this.click(event));
    canvas.addEventListener("pointermove", (event) => this.hover(event));
    canvas.addEventListener("pointerleave", () => this.hide());
    canvas.addEventListener("keydown", (event) => this.key(event));
    canvas.addEventListener("blur", () => this.focusOn(-1));
    map.view.addEventListener("change", () => this.hide());
    for (const button of map.querySelectorAll("[data-zoom]")) button.addEventListener("click", () => this.zoom(button.dataset.zoom));
  }

  zoom(way) {
    if (way === "all") this.map.view.showAll();
    else this.map.view.nearer(way === "in" ? 2 : 0.5);
  }

  /** The seat under a point, if seats are shown there; else the section. */
  under(pixelX, pixelY) {
    const { view, finder, plan, painter } = this.map;
    const [x, y] = view.toPlan(pixelX, pixelY);
    const ordinal = finder.near(x, y, FINGER_PIXELS / view.scale + 100);
    const section = ordinal >= 0 ? plan.sectionAt(ordinal) : null;
    const reach = section && Math.max(FINGER_PIXELS / view.scale, section.pitch * 0.6);
    const hit = section && painter.showsSeats(section, view) && Math.hypot(plan.x[ordinal] - x, plan.y[ordinal] - y) <= reach;
    return hit ? { ordinal } : { ordinal: -1, section: plan.sectionUnder(x, y) };
  }

  click({ offsetX, offsetY }) {
    const { view, painter } = this.map;
    const { ordinal, section } = this.under(offsetX, offsetY);
    if (ordinal >= 0) {
      this.map.toggle(ordinal);
      this.show(ordinal, offsetX, offsetY);
    } else if (section?.standing) {
      this.map.tray.askForArea(section);
    } else if (section && !painter.showsSeats(section, view)) {
      this.open(section, view.toPlan(offsetX, offsetY));
    }
  }

  /** All of a section if its seats can be told apart then, otherwise as near as that takes. */
  open(section, [x, y]) {
    const { view } = this.map;
    if (section.pitch * view.fitting(section.box) >= SEATS_APART) view.show(section.box);
    else view.goTo(x, y, SEATS_APART / section.pitch);
  }

  hover({ offsetX, offsetY, pointerType, buttons }) {
    if (pointerType === "touch" || buttons) return;
    const { ordinal, section } = this.under(offsetX, offsetY);
    this.canvas.style.cursor = ordinal >= 0 || section ? "pointer" : "grab";
    if (ordinal >= 0) this.show(ordinal, offsetX, offsetY);
    else if (section) this.showSection(section, offsetX, offsetY);
    else this.hide();
  }

  show(ordinal, x, y) {
    const { prices, states, say, selection, own, plan } = this.map;
    const tier = prices.tierAt(ordinal);
    const state = own.has(ordinal) ? say.of("sayOwn") : selection.has(ordinal) ? say.of("sayChosen") : say.state(states.codes[ordinal]);
    const lines = [say.place(ordinal), tier ? `${tier.name} · ${say.money(tier.price)}` : "", state];
    if (plan.accessible.has(ordinal)) lines.push(say.of("sayWheelchair"));
    lines.push(plan.notes.get(ordinal));
    this.put(lines, x, y);
    this.shown = { ordinal, x, y };
  }

  showSection(section, x, y) {
    const { say, summed } = this.map;
    const sum = summed?.[section.number];
    if (sum) this.put([section.name, sum.left > 0 ? say.from(sum) : say.none], x, y);
  }

  put([title, ...lines], x, y) {
    this.shown = null;
    this.card.replaceChildren(element("strong", title), ...lines.filter(Boolean).map((line) => element("span", line)));
    this.card.hidden = false;
    const { offsetWidth, offsetHeight } = this.card;
    const { view } = this.map;
    const left = Math.min(Math.max(8, x - offsetWidth / 2), view.width - offsetWidth - 8);
    const top = y - offsetHeight - 18 > 0 ? y - offsetHeight - 18 : y + 22;
    this.card.style.translate = `${Math.round(left)}px ${Math.round(top)}px`;
  }

  /** A card that lies open says what is true now. */
  refreshCard() {
    if (!this.card.hidden && this.shown) this.show(this.shown.ordinal, this.shown.x, this.shown.y);
  }

  hide() {
    this.card.hidden = true;
    this.shown = null;
  }

  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = DIRECTIONS[event.key];
    if (direction) this.go(direction);
    else if (event.key === "Enter" || event.key === " ") this.enter();
    else if (event.key === "+" || event.key === "=") this.map.view.nearer(2);
    else if (event.key === "-") this.map.view.nearer(0.5);
    else if (event.key === "0") this.map.view.showAll();
    else if (event.key === "Escape") this.focusOn(-1);
    else return;
    event.preventDefault();
  }

  /** From seat to seat where they can be told apart, otherwise over the plan. */
  go([x, y]) {
    const { map } = this;
    const from = map.focus >= 0 ? map.focus : this.middle();
    if (from < 0) map.view.move(-x * STEP, -y * STEP);
    else this.focusOn(map.focus >= 0 ? map.finder.next(from, x, y) : from);
  }

  /** The seat in the middle of what is seen. */
  middle() {
    const { view } = this.map;
    return this.under(view.width / 2, view.height / 2).ordinal;
  }

  enter() {
    const { map } = this;
    if (map.focus >= 0) {
      map.toggle(map.focus);
      return;
    }
    const { ordinal, section } = this.under(map.view.width / 2, map.view.height / 2);
    if (ordinal >= 0) this.focusOn(ordinal);
    else if (section?.standing) map.tray.askForArea(section);
    else if (section) this.open(section, map.view.toPlan(map.view.width / 2, map.view.height / 2));
    else map.view.nearer(2);
  }

  focusOn(ordinal) {
    const { map } = this;
    map.focus = ordinal;
    if (ordinal >= 0) {
      const { x, y } = map.plan;
      map.view.goTo(x[ordinal], y[ordinal], SEAT_PIXELS / map.plan.sectionAt(ordinal).pitch);
      const state = map.selection.has(ordinal) ? map.say.of("sayChosen") : map.say.state(map.states.codes[ordinal]);
      map.tray.tell(`${map.say.seat(ordinal)}: ${state}`);
    }
    map.paint();
  }
}

function element(name, text) {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
