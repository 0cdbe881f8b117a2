import { LiveElement } from "./live-element.js";
import { Finder } from "./map/finder.js";
import { Holding } from "./map/holding.js";
import { LiveStates } from "./map/live-states.js";
import { MapInput } from "./map/map-input.js";
import { MiniMap } from "./map/mini-map.js";
import { Note } from "./map/note.js";
import { SeatOrder } from "./map/seat-order.js";
import { Painter } from "./map/painter.js";
import { Plan } from "./map/plan.js";
import { Prices } from "./map/prices.js";
import { Sayings } from "./map/sayings.js";
import { SeatCard } from "./map/seat-card.js";
import { SeatList } from "./map/seat-list.js";
import { SeatMapState } from "./map/seat-map-state.js";
import { Selection } from "./map/selection.js";
import { Tray } from "./map/tray.js";
import { View } from "./map/view.js";

/**
 * The live seat map of an event: what is free, seen and chosen, and held. Without JavaScript, or if
 * it cannot be loaded, the list of sections stays what it is: links.
 */
class SeatMap extends LiveElement {
  #parts;
  #seats;
  #view;
  #painter;
  #mini;
  #sized;
  #frame = null;

  /** Its SeatMapState, once it is loaded. */
  get seats() {
    return this.#seats;
  }

  get view() {
    return this.#view;
  }

  async connected() {
    const { signal } = this;
    this.#parts = Object.fromEntries([...this.querySelectorAll("[data-part]")].map((part) => [part.dataset.part, part]));
    try {
      await this.#load(signal);
    } catch (error) {
      if (signal.aborted) return;
      this.#parts.trouble.hidden = false;
      this.setAttribute("state", "failed");
      console.warn(error);
    }
  }

  disconnected() {
    cancelAnimationFrame(this.#frame);
    this.#frame = null;
    this.#seats?.live.stop();
    this.#sized?.disconnect();
    this.#view?.stop();
  }

  async #load(signal) {
    const event = this.getAttribute("event");
    const plan = await Plan.load(event, this.getAttribute("plan"));
    const prices = await Prices.load(event, plan, this.#tiers());
    if (signal.aborted) return;
    const selection = new Selection(event, plan.id, Number(this.getAttribute("limit")));
    const finder = new Finder(plan);
    const live = new LiveStates(event, plan);
    this.#seats = new SeatMapState({ plan, prices, live, selection, finder }, signal);
    this.#open(plan.frame);
    this.#setUp(event, finder, new Sayings(this, plan, prices), signal);
    live.start();
  }

  #tiers() {
    return [...this.querySelectorAll("[data-tier]")].map(({ dataset }) => ({
      id: dataset.tier,
      name: dataset.name,
      price: Number(dataset.price),
      colour: dataset.colour,
    }));
  }

  #open({ left, top, right, bottom }) {
    const { stage, list, canvas } = this.#parts;
    stage.hidden = false;
    list.open = false;
    canvas.style.aspectRatio = (right - left) / (bottom - top);
  }

  #setUp(event, finder, say, signal) {
    const [state, parts] = [this.#seats, this.#parts];
    const { canvas } = parts;
    this.#painter = new Painter(canvas, state, say);
    this.#view = new View(canvas, state.plan);
    this.#mini = new MiniMap(parts.mini, state.plan, this.#view, signal);
    new SeatList(parts.list, state, say, signal);
    const note = new Note(parts, state, say, signal);
    const tray = new Tray(parts, state, say, note, signal);
    const card = new SeatCard(parts.card, state, say, this.#view, signal);
    new MapInput(canvas, { state, say, view: this.#view, painter: this.#painter, finder, card, note }, signal);
    const order = new SeatOrder(event, state.plan.id, this.getAttribute("own").split(" "));
    const holding = new Holding(event, { state, say, view: this.#view, tray, note, order });
    this.#listen(holding, signal);
    this.#resize();
    tray.show();
    holding.findOwn();
  }

  #listen(holding, signal) {
    const { hold, filters, list } = this.#parts;
    const state = this.#seats;
    state.live.addEventListener("connection", ({ detail }) => this.#connectionIs(detail), { signal });
    state.live.addEventListener("moved", () => this.#loadAgain(), { signal });
    state.addEventListener("seats", ({ detail }) => this.#changed(detail), { signal });
    state.addEventListener("choice", () => this.#paint(), { signal });
    state.addEventListener("marks", () => this.#paint(), { signal });
    this.#view.addEventListener("change", () => this.#paint(), { signal });
    hold.addEventListener("click", () => holding.hold(), { signal });
    filters.addEventListener("change", () => this.#filter(), { signal });
    this.querySelector("[href='#map-list']").addEventListener("click", () => (list.open = true), { signal });
    for (const button of this.querySelectorAll("[data-zoom]")) {
      button.addEventListener("click", () => this.#zoom(button.dataset.zoom), { signal });
    }
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.#recolour(), { signal });
    addEventListener("pageshow", ({ persisted }) => persisted && holding.back(), { signal });
    document.fonts.ready.then(() => this.#recolour());
    this.#sized = new ResizeObserver(() => this.#resize());
    this.#sized.observe(this.#parts.canvas);
  }

  #zoom(way) {
    if (way === "all") this.#view.showAll();
    else this.#view.nearer(way === "in" ? 2 : 0.5);
  }

  #filter() {
    const boxes = [...this.querySelectorAll("[data-tier] input")];
    const most = Number(this.#parts.most?.value ?? Infinity);
    const shown = this.#seats.prices.tiers.map(({ price }, i) => boxes[i].checked && price <= most);
    this.#seats.filter(shown, this.#parts.accessible?.checked === true);
  }

  #resize() {
    this.#painter.resize();
    this.#view.resize();
    this.#paint();
  }

  #recolour() {
    this.#painter.readTheme();
    this.#paint();
  }

  #changed(ordinals) {
    if (this.getAttribute("state") !== "painted") performance.mark("seat-map-known");
    this.#painter.spoil(ordinals);
    this.#paint();
  }

  #paint() {
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = null;
      if (this.#painter.paint(this.#view)) this.#paint();
      this.#mini.paint(this.#painter.theme);
      this.#painted();
    });
  }

  #painted() {
    if (!this.#seats.live.known) return;
    if (this.getAttribute("state") !== "painted") performance.measure("seat-map-painted", "seat-map-known");
    this.setAttribute("state", "painted");
  }

  /** The page knows the other plan; not all pages of a crowd ask for theirs at the same moment. */
  #loadAgain() {
    this.#connectionIs("lost");
    setTimeout(() => location.reload(), 1_000 + 2_000 * Math.random());
  }

  #connectionIs(state) {
    this.#parts.offline.hidden = state !== "lost";
    this.dataset.connection = state;
  }
}

customElements.define("seat-map", SeatMap);
