import { FREE } from "./live-states.js";

/**
 * The sections' list, opened up: rows, and in a row the seats that are free, each a box to tick. The
 * same choice as on the map, for the keyboard and for those who hear the page.
 */
export class SeatList {
  /**
   * @param root has a link to each section, data-section its number
   * @param map what it shares with the map: {plan, prices, states, selection, say, toggle}
   */
  constructor(root, map) {
    this.root = root;
    this.map = map;
    this.open = new Map();
    root.addEventListener("click", (event) => this.clicked(event));
    root.addEventListener("change", ({ target }) => target.matches("[data-ordinal]") && this.ticked(target));
    root.addEventListener("toggle", ({ target }) => target.matches("[data-row]") && this.fillRow(target), true);
    for (const link of this.links()) link.setAttribute("aria-expanded", "false");
  }

  links() {
    return [...this.root.querySelectorAll("a[data-section]")];
  }

  clicked(event) {
    const link = event.target.closest("a[data-section]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (this.open.has(link)) this.close(link);
    else this.show(link);
  }

  close(link) {
    this.open.get(link).remove();
    this.open.delete(link);
    link.setAttribute("aria-expanded", "false");
  }

  show(link) {
    const section = this.map.plan.sections[Number(link.dataset.section)];
    const rows = document.createElement("div");
    rows.className = "map-rows";
    for (const row of section.rows) rows.append(this.row(row));
    link.after(rows);
    this.open.set(link, rows);
    link.setAttribute("aria-expanded", "true");
    this.refresh(null);
  }

  row(row) {
    const details = document.createElement("details");
    details.className = "map-row";
    details.dataset.row = row.first;
    details.append(document.createElement("summary"), document.createElement("div"));
    details.lastChild.className = "row__seats";
    return details;
  }

  rowOf({ dataset }) {
    return this.map.plan.rowAt(Number(dataset.row));
  }

  free({ first, count }) {
    const { states, prices, selection } = this.map;
    return Array.from({ length: count }, (_, i) => first + i).filter(
      (ordinal) => (states.codes[ordinal] === FREE && prices.wanted(ordinal)) || selection.has(ordinal),
    );
  }

  /** Only what is open, and of that what has changed. */
  refresh(ordinals) {
    const rows = ordinals && new Set(ordinals.map((ordinal) => this.map.plan.rowAt(ordinal)?.first));
    for (const part of this.open.values()) {
      for (const details of part.children) {
        if (!rows || rows.has(Number(details.dataset.row))) this.refreshRow(details);
      }
    }
  }

  refreshRow(details) {
    const row = this.rowOf(details);
    const free = this.free(row);
    details.hidden = free.length === 0;
    details.firstChild.textContent = `${this.map.say.row(row.name)}: ${this.map.say.left(free.length)}`;
    if (details.open) this.fillRow(details);
  }

  /** What has the focus stays: it is only marked as gone. */
  fillRow(details) {
    if (!details.open) return;
    const seats = details.lastChild;
    const free = this.free(this.rowOf(details));
    const had = new Map([...seats.children].map((label) => [Number(label.firstChild.dataset.ordinal), label]));
    const focused = seats.contains(document.activeElement) ? Number(document.activeElement.dataset.ordinal) : -1;
    for (const [ordinal, label] of had) {
      const gone = !free.includes(ordinal);
      label.firstChild.disabled = gone && ordinal !== focused;
      if (gone && ordinal !== focused) label.remove();
    }
    for (const ordinal of free) {
      const label = had.get(ordinal) ?? this.seat(ordinal);
      label.firstChild.checked = this.map.selection.has(ordinal);
      if (!label.isConnected) insertInOrder(seats, label, ordinal);
    }
  }

  seat(ordinal) {
    const { plan, prices, say } = this.map;
    const label = document.createElement("label");
    label.className = "seat";
    const box = document.createElement("input");
    box.type = "checkbox";
    box.dataset.ordinal = ordinal;
    box.setAttribute("aria-label", say.seat(ordinal));
    const number = document.createElement("span");
    number.className = "seat__number";
    number.setAttribute("aria-hidden", "true");
    number.textContent = plan.label(ordinal);
    const price = small(say.money(prices.tierAt(ordinal).price));
    label.append(box, number, price);
    if (plan.notes.has(ordinal)) label.append(small(plan.notes.get(ordinal)));
    return label;
  }

  ticked(box) {
    const ordinal = Number(box.dataset.ordinal);
    this.map.toggle(ordinal);
    box.checked = this.map.selection.has(ordinal);
  }
}

/** What the box is already named by. */
function small(text) {
  const element = document.createElement("small");
  element.setAttribute("aria-hidden", "true");
  element.textContent = text;
  return element;
}

function insertInOrder(seats, label, ordinal) {
  const next = [...seats.children].find((other) => Number(other.firstChild.dataset.ordinal) > ordinal);
  seats.insertBefore(label, next ?? null);
}
