import { element } from "./dom.js";

/**
 * The sections' list, opened up: rows, and in a row the seats that are free, each a box to tick. The
 * same choice as on the map, for the keyboard and for those who hear the page.
 */
export class SeatList {
  #root;
  #state;
  #say;
  #open = new Map();

  /**
   * @param root has a link to each section, data-section its number
   */
  constructor(root, state, say, signal) {
    this.#root = root;
    this.#state = state;
    this.#say = say;
    root.addEventListener("click", (event) => this.#clicked(event), { signal });
    root.addEventListener("change", ({ target }) => target.matches("[data-ordinal]") && this.#ticked(target), { signal });
    root.addEventListener("toggle", ({ target }) => target.matches("[data-row]") && this.#fillRow(target), { signal, capture: true });
    state.addEventListener("seats", ({ detail }) => this.#refresh(detail), { signal });
    state.addEventListener("choice", () => this.#refresh(null), { signal });
    for (const link of root.querySelectorAll("a[data-section]")) link.setAttribute("aria-expanded", "false");
  }

  #clicked(event) {
    const link = event.target.closest("a[data-section]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (this.#open.has(link)) this.#close(link);
    else this.#show(link);
  }

  #close(link) {
    this.#open.get(link).remove();
    this.#open.delete(link);
    link.setAttribute("aria-expanded", "false");
  }

  #show(link) {
    const section = this.#state.plan.sections[Number(link.dataset.section)];
    const rows = element("div", "", { className: "map-rows" });
    for (const row of section.rows) rows.append(rowElement(row));
    link.after(rows);
    this.#open.set(link, rows);
    link.setAttribute("aria-expanded", "true");
    this.#refresh(null);
  }

  #rowOf({ dataset }) {
    return this.#state.plan.rowAt(Number(dataset.row));
  }

  #free({ first, count }) {
    const { selection } = this.#state;
    return Array.from({ length: count }, (_, i) => first + i).filter(
      (ordinal) => (this.#state.isFree(ordinal) && this.#state.isWanted(ordinal)) || selection.has(ordinal),
    );
  }

  /** Only what is open, and of that what has changed. */
  #refresh(ordinals) {
    const rows = ordinals && new Set(ordinals.map((ordinal) => this.#state.plan.rowAt(ordinal)?.first));
    for (const part of this.#open.values()) {
      for (const details of part.children) {
        if (!rows || rows.has(Number(details.dataset.row))) this.#refreshRow(details);
      }
    }
  }

  #refreshRow(details) {
    const row = this.#rowOf(details);
    const free = this.#free(row);
    details.hidden = free.length === 0;
    details.firstChild.textContent = `${this.#say.of("row", row.name)}: ${this.#say.left(free.length)}`;
    if (details.open) this.#fillRow(details);
  }

  /** What has the focus stays: it is only marked as gone. */
  #fillRow(details) {
    if (!details.open) return;
    const seats = details.lastChild;
    const free = this.#free(this.#rowOf(details));
    const had = new Map([...seats.children].map((label) => [Number(label.firstChild.dataset.ordinal), label]));
    const focused = seats.contains(document.activeElement) ? Number(document.activeElement.dataset.ordinal) : -1;
    for (const [ordinal, label] of had) {
      const gone = !free.includes(ordinal);
      label.firstChild.disabled = gone && ordinal !== focused;
      if (gone && ordinal !== focused) label.remove();
    }
    for (const ordinal of free) {
      const label = had.get(ordinal) ?? this.#seat(ordinal);
      label.firstChild.checked = this.#state.selection.has(ordinal);
      if (!label.isConnected) insertInOrder(seats, label, ordinal);
    }
  }

  #seat(ordinal) {
    const { plan, prices } = this.#state;
    const label = element("label", "", { className: "seat" });
    const box = element("input", "", { type: "checkbox", ariaLabel: this.#say.seat(ordinal) });
    box.dataset.ordinal = ordinal;
    const number = silent("span", plan.label(ordinal));
    number.className = "seat__number";
    label.append(box, number, silent("small", this.#say.money(prices.tierAt(ordinal).price)));
    if (plan.isAccessible(ordinal)) label.append(silent("small", this.#say.of("wheelchair")));
    const note = plan.noteOf(ordinal);
    if (note) label.append(silent("small", note));
    return label;
  }

  #ticked(box) {
    const ordinal = Number(box.dataset.ordinal);
    this.#state.toggle(ordinal);
    box.checked = this.#state.selection.has(ordinal);
  }
}

function rowElement({ first }) {
  const details = element("details", "", { className: "map-row" });
  details.dataset.row = first;
  details.append(element("summary", ""), element("div", "", { className: "row__seats" }));
  return details;
}

/** What the box is already named by. */
function silent(name, text) {
  return element(name, text, { ariaHidden: "true" });
}

function insertInOrder(seats, label, ordinal) {
  const next = [...seats.children].find((other) => Number(other.firstChild.dataset.ordinal) > ordinal);
  seats.insertBefore(label, next ?? null);
}
