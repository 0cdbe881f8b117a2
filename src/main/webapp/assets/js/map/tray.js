import { button, element } from "./dom.js";

/** What is chosen, what it costs, and the button that holds it. */
export class Tray {
  #parts;
  #state;
  #say;
  #note;
  #signal;
  #rest;

  /**
   * @param parts elements: the tray itself ("tray"), "chosen", "sum", the button "hold", and where the focus goes
   *     when nothing is chosen any more ("canvas")
   */
  constructor(parts, state, say, note, signal) {
    this.#parts = parts;
    this.#state = state;
    this.#say = say;
    this.#note = note;
    this.#signal = signal;
    this.#rest = parts.hold.textContent;
    state.addEventListener("choice", () => this.show(), { signal });
    note.addEventListener("change", () => this.show(), { signal });
  }

  show() {
    const { tray, chosen, sum, hold } = this.#parts;
    const { selection } = this.#state;
    const seats = [...selection.seats].sort((a, b) => a - b);
    const areas = [...selection.areas];
    const items = [...seats.map((ordinal) => this.#seat(ordinal)), ...areas.map(([number, n]) => this.#area(number, n))];
    const isEmpty = items.length === 0;
    chosen.replaceChildren(...items);
    tray.hidden = isEmpty && !this.#note.isOpen;
    sum.textContent = isEmpty ? "" : this.#say.of("sum", selection.count, this.#say.money(this.#total(seats, areas)));
    hold.disabled = isEmpty;
  }

  busy(is) {
    const { hold } = this.#parts;
    hold.disabled = is || this.#state.selection.count === 0;
    hold.ariaBusy = String(is);
    hold.textContent = is ? this.#say.of("holding") : this.#rest;
  }

  #total(seats, areas) {
    const standing = areas.map(([number, n]) => n * this.#areaPrice(number));
    return [...seats.map((ordinal) => this.#price(ordinal)), ...standing].reduce((sum, price) => sum + price, 0);
  }

  #price(ordinal) {
    return this.#state.prices.tierAt(ordinal)?.price ?? 0;
  }

  #areaPrice(number) {
    return this.#price(this.#state.plan.sections[number].first);
  }

  #seat(ordinal) {
    const seat = this.#say.label(ordinal);
    const note = this.#state.plan.noteOf(ordinal);
    const remover = this.#remover(seat, () => this.#state.selection.remove(ordinal));
    return item(note ? `${seat}: ${note}` : seat, this.#say.money(this.#price(ordinal)), remover);
  }

  #area(number, quantity) {
    const { name } = this.#state.plan.sections[number];
    const remover = this.#remover(name, () => this.#state.selection.setArea(number, 0));
    return item(`${quantity} × ${name}`, this.#say.money(quantity * this.#areaPrice(number)), remover);
  }

  /** The focus goes on to the next one, not to nowhere. */
  #remover(what, remove) {
    const { chosen, canvas } = this.#parts;
    const pressed = ({ currentTarget }) => {
      const at = [...chosen.children].indexOf(currentTarget.parentElement);
      remove();
      const next = chosen.children[Math.min(at, chosen.children.length - 1)];
      (next?.querySelector("button") ?? canvas).focus();
    };
    const made = button("×", "chosen__remove", pressed, this.#signal);
    made.ariaLabel = this.#say.of("remove", what);
    return made;
  }
}

function item(what, price, remover) {
  const entry = document.createElement("li");
  entry.append(element("span", what), element("span", price, { className: "price" }), remover);
  return entry;
}
