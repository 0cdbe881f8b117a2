import { LiveElement } from "./live-element.js";
import { House } from "./inventory/house.js";
import { HouseInput } from "./inventory/house-input.js";
import { Lasso } from "./inventory/lasso.js";
import { Finder } from "./map/finder.js";
import { Painter } from "./map/painter.js";
import { View } from "./map/view.js";
import { Texts } from "./texts.js";

const POLL_MILLIS = 3_000;

/** Of allocations, in the style sheet. */
const COLOURS = 8;

/** An event's seats on the map, to be chosen by seat, row, section or lasso. Without it, the form says them by name. */
class InventoryMap extends LiveElement {
  #parts;
  #texts;
  #house;
  #view;
  #painter;
  #lasso;
  #sized;
  #frame = null;
  #next;

  /** Its House, once it is loaded. */
  get house() {
    return this.#house;
  }

  get view() {
    return this.#view;
  }

  async connected() {
    const { signal } = this;
    this.#texts = new Texts(this);
    this.#parts = Object.fromEntries([...this.querySelectorAll("[data-part]")].map((part) => [part.dataset.part, part]));
    try {
      const colours = this.#colours();
      this.#house = await House.load(this.getAttribute("plan"), this.#allocations(colours.kept), colours);
      if (signal.aborted) return;
      this.#setUp(signal);
      await this.#ask(signal);
      this.setAttribute("state", "painted");
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
    clearTimeout(this.#next);
    this.#sized?.disconnect();
    this.#view?.stop();
  }

  #colours() {
    const style = getComputedStyle(this);
    const kept = Array.from({ length: COLOURS }, (_, i) => style.getPropertyValue(`--kept-${i + 1}`).trim());
    return { chosen: style.getPropertyValue("--lamp").trim(), kept };
  }

  /** Each gets its colour, on the map and in the list. */
  #allocations(kept) {
    return [...this.querySelectorAll("[data-allocation]")].map((sign, index) => {
      sign.style.setProperty("--colour", kept[index % kept.length]);
      return { id: sign.dataset.allocation, name: sign.dataset.name, sign: sign.textContent };
    });
  }

  #setUp(signal) {
    const [house, { canvas, stage, sheet, units }] = [this.#house, this.#parts];
    const { left, top, right, bottom } = house.plan.frame;
    stage.hidden = false;
    canvas.style.aspectRatio = (right - left) / (bottom - top);
    this.#painter = new Painter(canvas, house, { of: (name) => this.#texts.of(name), sum: (sum) => this.#sum(sum) });
    this.#view = new View(canvas, house.plan);
    this.#lasso = new Lasso(sheet, house, this.#view, signal);
    const unit = () => units.querySelector(":checked").value;
    const say = (ordinal, section) => this.#say(ordinal, section);
    const finder = new Finder(house.plan);
    new HouseInput(canvas, { house, view: this.#view, painter: this.#painter, finder, unit, say }, signal);
    this.#listen(unit, signal);
    this.#lasso.on = unit() === "lasso";
    this.#resize();
  }

  #listen(unit, signal) {
    const { units, clear, canvas } = this.#parts;
    units.addEventListener("change", () => (this.#lasso.on = unit() === "lasso"), { signal });
    clear?.addEventListener("click", () => this.#house.clear(), { signal });
    this.#house.addEventListener("seats", ({ detail }) => this.#changed(detail), { signal });
    this.#house.addEventListener("choice", () => this.#choice(), { signal });
    this.#view.addEventListener("change", () => this.#paint(), { signal });
    for (const button of this.querySelectorAll("[data-zoom]")) {
      button.addEventListener("click", () => this.#zoom(button.dataset.zoom), { signal });
    }
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.#recolour(), { signal });
    document.fonts.ready.then(() => this.#recolour());
    this.#sized = new ResizeObserver(() => this.#resize());
    this.#sized.observe(canvas);
  }

  #zoom(way) {
    if (way === "all") this.#view.showAll();
    else this.#view.nearer(way === "in" ? 2 : 0.5);
  }

  async #ask(signal) {
    const event = this.getAttribute("event");
    const onSale = this.getAttribute("sale") === "true";
    const [states, allocated] = await Promise.all([
      onSale ? json(`/api/events/${event}/availability`, signal) : { states: null, plan: this.#house.plan.id },
      json(`/api/operator/events/${event}/allocated-seats`, signal),
    ]);
    if (states.plan !== this.#house.plan.id) location.reload();
    this.#house.learn(states.states, allocated.allocations);
    this.#parts.offline.hidden = true;
    this.#askAgain(signal);
  }

  #askAgain(signal) {
    this.#next = setTimeout(async () => {
      try {
        if (document.hidden) this.#askAgain(signal);
        else await this.#ask(signal);
      } catch (error) {
        if (signal.aborted) return;
        this.#parts.offline.hidden = false;
        this.#askAgain(signal);
      }
    }, POLL_MILLIS);
  }

  #sum({ open, kept }) {
    return this.#texts.of("sum", open, kept);
  }

  /** What lies under the pointer. */
  #say(ordinal, section) {
    const { plan, sums } = this.#house;
    const row = ordinal >= 0 ? plan.rowAt(ordinal) : null;
    if (!section) this.#parts.under.textContent = "";
    else if (!row) this.#parts.under.textContent = `${section.name}: ${this.#sum(sums[section.number])}`;
    else {
      const seat = this.#texts.of("label", section.name, row.name, row.labels[ordinal - row.first]);
      const what = this.#house.allocationAt(ordinal) ?? this.#texts.of(this.#house.stateOf(ordinal));
      this.#parts.under.textContent = [seat, what, plan.noteOf(ordinal)].filter(Boolean).join(" · ");
    }
  }

  /** Who may only look, or has no allocation yet, has no form. */
  #choice() {
    this.#paint();
    if (!this.#parts.ordinals) return;
    const { chosen } = this.#house;
    this.#parts.ordinals.value = runs([...chosen].sort((a, b) => a - b));
    const count = this.#texts.of(chosen.size === 1 ? "one" : "many", chosen.size);
    if (this.#parts.count.textContent !== count) this.#parts.count.textContent = count;
    this.#parts.clear.hidden = chosen.size === 0;
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
    this.#painter.spoil(ordinals);
    this.#paint();
  }

  #paint() {
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = null;
      if (this.#painter.paint(this.#view)) this.#paint();
    });
  }
}

/** Such as "3,100-189": a whole house fits into a form. */
function runs(ordinals) {
  const found = [];
  for (const ordinal of ordinals) {
    const last = found.at(-1);
    if (last?.[1] === ordinal - 1) last[1] = ordinal;
    else found.push([ordinal, ordinal]);
  }
  return found.map(([first, last]) => (first === last ? first : `${first}-${last}`)).join(",");
}

async function json(address, signal) {
  const answer = await fetch(address, { cache: "no-cache", signal });
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
}

customElements.define("inventory-map", InventoryMap);
