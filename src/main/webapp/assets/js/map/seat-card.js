import { element } from "./dom.js";

/** The card beside the pointer, which says what lies there. */
export class SeatCard {
  #card;
  #state;
  #say;
  #view;
  #shown;

  constructor(card, state, say, view, signal) {
    this.#card = card;
    this.#state = state;
    this.#say = say;
    this.#view = view;
    view.addEventListener("change", () => this.hide(), { signal });
    state.addEventListener("seats", () => this.#refresh(), { signal });
  }

  showSeat(ordinal, x, y) {
    const { plan, prices } = this.#state;
    const tier = prices.tierAt(ordinal);
    const price = tier ? `${tier.name} · ${this.#say.money(tier.price)}` : "";
    const wheelchair = plan.isAccessible(ordinal) ? this.#say.of("wheelchair") : "";
    this.#put([this.#say.label(ordinal), price, this.#say.of(this.#state.nameOf(ordinal)), wheelchair, plan.noteOf(ordinal)], x, y);
    this.#shown = { ordinal, x, y };
  }

  showSection({ name, number }, x, y) {
    this.#put([name, this.#say.sum(this.#state.sums[number])], x, y);
    this.#shown = null;
  }

  hide() {
    this.#card.hidden = true;
    this.#shown = null;
  }

  /** A card that lies open says what is true now. */
  #refresh() {
    if (this.#shown) this.showSeat(this.#shown.ordinal, this.#shown.x, this.#shown.y);
  }

  #put([title, ...facts], x, y) {
    this.#card.replaceChildren(element("strong", title), ...facts.filter(Boolean).map((fact) => element("span", fact)));
    this.#card.hidden = false;
    const { offsetWidth, offsetHeight } = this.#card;
    const left = Math.min(Math.max(8, x - offsetWidth / 2), this.#view.width - offsetWidth - 8);
    const top = y - offsetHeight - 18 > 0 ? y - offsetHeight - 18 : y + 22;
    this.#card.style.translate = `${Math.round(left)}px ${Math.round(top)}px`;
  }
}
