import { FREE, HELD, LiveStates } from "./map/live-states.js";
import { Finder } from "./map/finder.js";
import { MapInput } from "./map/map-input.js";
import { MiniMap } from "./map/mini-map.js";
import { Ordering } from "./map/ordering.js";
import { Painter } from "./map/painter.js";
import { Plan } from "./map/plan.js";
import { Prices } from "./map/prices.js";
import { Sayings } from "./map/sayings.js";
import { SeatList } from "./map/seat-list.js";
import { Selection } from "./map/selection.js";
import { Tray } from "./map/tray.js";
import { View } from "./map/view.js";

/**
 * The live seat map of an event: what is free, seen and chosen, and held. Without JavaScript, or if
 * it cannot be loaded, the list of sections stays what it is: links.
 */
class SeatMap extends HTMLElement {
  async connectedCallback() {
    this.event = this.getAttribute("event");
    try {
      await this.load();
    } catch (error) {
      this.part("trouble").hidden = false;
      this.setAttribute("state", "failed");
      console.warn(error);
    }
  }

  disconnectedCallback() {
    this.states?.stop();
    this.sized?.disconnect();
  }

  part(name) {
    return this.querySelector(`[data-part="${name}"]`);
  }

  tiers() {
    return [...this.querySelectorAll("[data-tier]")].map(({ dataset }) => ({
      id: dataset.tier,
      name: dataset.name,
      price: Number(dataset.price),
      colour: dataset.colour || "#777777",
      ink: inkOn(dataset.colour || "#777777"),
    }));
  }

  async load() {
    this.plan = await Plan.load(this.event, this.getAttribute("plan"));
    this.prices = await Prices.load(this.event, this.plan, this.tiers());
    this.say = new Sayings(this.dataset, this.plan);
    this.say.prices = this.prices;
    this.states = new LiveStates(this.event, this.plan);
    this.selection = new Selection(this.event, this.plan.id, Number(this.getAttribute("limit")));
    this.own = new Set();
    this.focus = -1;
    this.part("stage").hidden = false;
    this.part("list").open = false;
    this.querySelector("[href='#map-list']").addEventListener("click", () => (this.part("list").open = true));
    const { left, top, right, bottom } = this.plan.frame;
    this.part("canvas").style.aspectRatio = (right - left) / (bottom - top);
    this.setUp();
    this.states.start();
    this.findOwn();
  }

  setUp() {
    const canvas = this.part("canvas");
    this.finder = new Finder(this.plan);
    this.ordering = new Ordering(this.event, this.plan.id);
    this.painter = new Painter(canvas, this.plan, this.prices, this.states, this.say);
    this.view = new View(canvas, this.plan);
    this.mini = new MiniMap(this.part("mini"), this.plan, this.view);
    this.list = new SeatList(this.part("list"), this);
    this.tray = new Tray(this);
    this.input = new MapInput(this, canvas);
    this.view.addEventListener("change", () => this.paint());
    this.states.addEventListener("change", ({ detail }) => this.changed(detail));
    this.states.addEventListener("moved", () => this.loadAgain());
    this.states.addEventListener("line", ({ detail }) => this.lineIs(detail));
    this.selection.addEventListener("change", () => this.chosen());
    this.sized = new ResizeObserver(() => this.resize());
    this.sized.observe(canvas);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.recolour());
    document.fonts.ready.then(() => this.recolour());
    addEventListener("pageshow", ({ persisted }) => persisted && this.back());
    this.filters();
    this.resize();
    this.chosen();
  }

  filters() {
    this.part("filters").addEventListener("change", () => {
      const boxes = [...this.querySelectorAll("[data-tier] input")];
      const most = Number(this.part("most")?.value ?? Infinity);
      this.prices.shown = this.prices.tiers.map(({ price }, i) => boxes[i].checked && price <= most);
      this.prices.accessibleOnly = this.part("accessible")?.checked === true;
      this.summed = null;
      this.list.refresh(null);
      this.painter.spoil(null);
      this.paint();
    });
  }

  resize() {
    this.painter.resize();
    this.view.resize();
    this.paint();
  }

  recolour() {
    this.painter.readTheme();
    this.paint();
  }

  paint() {
    this.frame ??= requestAnimationFrame(() => {
      this.frame = null;
      this.summed ??= this.prices.summary(this.states.codes);
      const marks = { chosen: this.selection.seats, own: this.own, focus: this.focus };
      if (this.painter.draw(this.view, marks, this.summed)) this.paint();
      this.mini.draw(this.painter.theme);
      this.drawn();
    });
  }

  drawn() {
    if (!this.states.known) return;
    if (this.getAttribute("state") !== "drawn") performance.measure("seat map drawn", "seat map known");
    this.setAttribute("state", "drawn");
  }

  changed(ordinals) {
    if (this.getAttribute("state") !== "drawn") performance.mark("seat map known");
    this.summed = null;
    this.painter.spoil(ordinals);
    for (const ordinal of this.own) if (this.states.codes[ordinal] === FREE) this.own.delete(ordinal); // its time was up
    if (!this.ordered) this.dropTaken();
    this.list.refresh(ordinals);
    this.input.refreshCard();
    this.paint();
  }

  dropTaken() {
    const taken = this.selection.dropTaken(this.states.codes, this.own);
    if (taken.length > 0) this.tray.offer(taken, this.alternatives(taken));
  }

  /** For each the nearest free one of the same price that is not chosen or offered yet. */
  alternatives(taken) {
    const offered = new Set();
    for (const ordinal of taken) {
      const tier = this.prices.tierOf[ordinal];
      const passes = (i) =>
        this.states.codes[i] === FREE &&
        this.prices.tierOf[i] === tier &&
        this.plan.accessible.has(i) === this.plan.accessible.has(ordinal) &&
        !this.selection.has(i) &&
        !offered.has(i);
      const other = this.finder.nearest(ordinal, passes);
      if (other >= 0) offered.add(other);
    }
    return [...offered];
  }

  /** The page knows the other plan; not all pages of a crowd ask for theirs at the same moment. */
  loadAgain() {
    this.lineIs("lost");
    setTimeout(() => location.reload(), 1_000 + 2_000 * Math.random());
  }

  lineIs(line) {
    const note = this.part("line");
    note.hidden = line !== "lost";
    this.dataset.line = line;
  }

  chosen() {
    this.tray.show();
    this.list.refresh(null);
    this.paint();
  }

  /** Chooses a seat, or gives it up again. Says why if it cannot be. */
  toggle(ordinal) {
    if (this.selection.has(ordinal)) {
      this.selection.remove(ordinal);
      this.tray.tell(this.say.of("sayRemoved", this.say.place(ordinal)));
    } else if (this.own.has(ordinal)) {
      this.tray.tell(this.say.of("sayYours", this.say.place(ordinal)));
    } else if (this.states.codes[ordinal] !== FREE) {
      this.tray.tell(`${this.say.place(ordinal)}: ${this.say.state(this.states.codes[ordinal])}`);
    } else if (this.selection.add(ordinal)) {
      this.tray.tell(this.say.of("sayAdded", this.say.seat(ordinal)));
    } else {
      this.tray.warn(this.say.of("sayLimit", this.selection.limit));
    }
  }

  /** From now on, until we have an answer, it may be ourselves who took what was chosen. */
  async hold() {
    this.ordered = true;
    this.tray.busy(true);
    try {
      const areas = [...this.selection.areas].map(([number, quantity]) => ({ area: this.plan.sections[number].name, quantity }));
      const { booking, problem, status } = await this.ordering.order([...this.selection.seats], areas);
      if (booking) this.goOn(booking);
      else await this.refused(problem, status);
    } catch {
      this.tray.warn(this.say.of("sayUnreached"));
    }
    if (!this.leaving) this.tray.busy(false);
  }

  goOn({ bookingId }) {
    this.leaving = true;
    this.selection.clear();
    remember(`held of ${this.event}`);
    location.assign(`/checkout/${bookingId}`);
  }

  async refused(problem, status) {
    this.ordered = false;
    if (status === 401) {
      this.leaving = true;
      location.assign(`/sign-in?return=${encodeURIComponent(`/event/${this.event}#map`)}`);
      return;
    }
    const gone = await this.ordering.ordinals(problem.tickets ?? []);
    const others = await this.ordering.ordinals(problem.alternative ?? []);
    if (gone.length > 0) {
      for (const ordinal of gone) if (this.states.codes[ordinal] === FREE) this.states.codes[ordinal] = HELD;
      this.changed(gone);
      this.view.goTo(this.plan.x[gone[0]], this.plan.y[gone[0]], this.view.scale);
    } else if (others.length > 0) {
      this.tray.offerInstead(problem.detail, others);
    } else {
      this.tray.warn(problem.detail ?? problem.title);
    }
    this.dropTaken();
  }

  /** Asked only for those who have held something from here: most visitors are not signed in. */
  async findOwn() {
    if (!remembered(`held of ${this.event}`)) return;
    this.own = new Set(await this.ordering.own().catch(() => []));
    this.paint();
  }

  /** From the checkout, by the browser's button: the page is as it was left. */
  back() {
    this.leaving = false;
    this.ordered = false;
    this.tray.busy(false);
    this.findOwn();
  }
}

/** Black or white, whichever is read better on a colour. */
function inkOn(colour) {
  const [r, g, b] = [1, 3, 5].map((at) => (Number.parseInt(colour.slice(at, at + 2), 16) / 255) ** 2.2);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b > 0.18 ? "#17141f" : "#ffffff";
}

function remember(key) {
  try {
    sessionStorage.setItem(key, "yes");
  } catch {
    // then it is not marked as theirs
  }
}

function remembered(key) {
  try {
    return sessionStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

customElements.define("seat-map", SeatMap);
