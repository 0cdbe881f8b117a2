import { LiveElement } from "./live-element.js";
import { Texts } from "./texts.js";

/**
 * Suggests what may be meant, below the field: a combobox as the ARIA practices describe it. Without
 * JavaScript it is just the field.
 */
class SearchSuggest extends LiveElement {
  #texts;
  #input;
  #list;
  #timer;
  #asking;
  #chosen = -1;

  connected() {
    const { signal } = this;
    this.#texts = new Texts(this);
    this.#input = this.querySelector("input");
    this.#list = document.createElement("ul");
    this.#list.id = `${this.#input.id}-suggestions`;
    this.#list.className = "suggestions";
    this.#list.setAttribute("role", "listbox");
    this.#list.setAttribute("aria-label", this.#texts.of("label"));
    this.append(this.#list);
    this.#input.setAttribute("role", "combobox");
    this.#input.setAttribute("aria-autocomplete", "list");
    this.#input.setAttribute("aria-controls", this.#list.id);
    this.#close();
    this.#input.addEventListener("input", () => this.#later(), { signal });
    this.#input.addEventListener("keydown", (event) => this.#key(event), { signal });
    this.#input.addEventListener("blur", () => this.#close(), { signal });
    this.#input.form.addEventListener("submit", () => this.#close(), { signal });
    // The field keeps the focus, or it would close the list before the click arrives.
    this.#list.addEventListener("pointerdown", (event) => event.preventDefault(), { signal });
    this.#list.addEventListener("click", (event) => this.#pick(event.target.closest("[role=option]")), { signal });
  }

  disconnected() {
    clearTimeout(this.#timer);
    this.#asking?.abort();
    this.#list.remove();
  }

  #later() {
    clearTimeout(this.#timer);
    this.#asking?.abort();
    const typed = this.#input.value.trim();
    if (typed.length < 2) this.#close();
    else this.#timer = setTimeout(() => this.#ask(typed), 120);
  }

  /** Whatever goes wrong here, one can still search. */
  async #ask(typed) {
    const { signal } = (this.#asking = new AbortController());
    try {
      const answer = await fetch(`/api/events/suggest?q=${encodeURIComponent(typed)}`, { signal });
      const { suggestions = [] } = answer.ok ? await answer.json() : {};
      if (!signal.aborted && document.activeElement === this.#input) this.#show(suggestions.slice(0, 7));
    } catch {
      if (!signal.aborted) this.#close();
    }
  }

  #show(suggestions) {
    this.#list.replaceChildren(...suggestions.map((one, nth) => this.#option(one, nth)));
    this.#choose(-1);
    this.#list.hidden = suggestions.length === 0;
    this.#input.setAttribute("aria-expanded", String(!this.#list.hidden));
  }

  #option({ kind, id, name, detail }, nth) {
    const option = document.createElement("li");
    option.id = `${this.#list.id}-${nth}`;
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    const said = { name, kind: this.#texts.of(kind), detail: SearchSuggest.#dated(detail) };
    for (const [part, text] of Object.entries(said)) {
      if (!text) continue;
      const span = document.createElement("span");
      span.className = `suggestions__${part}`;
      span.textContent = text;
      option.append(span, " ");
    }
    Object.assign(option.dataset, kind === "EVENT" ? { event: id } : { name });
    return option;
  }

  /** Days as people read them. */
  static #dated(detail) {
    const format = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "medium", timeZone: "UTC" });
    return detail?.replace(/^\d{4}-\d\d-\d\d/, (day) => format.format(new Date(day)));
  }

  #close() {
    clearTimeout(this.#timer);
    this.#asking?.abort();
    this.#show([]);
  }

  #key(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.isComposing || this.#list.hidden) return;
    if (step) this.#choose(this.#chosen + step);
    else if (event.key === "Escape") this.#close();
    else if (event.key === "Enter" && this.#chosen >= 0) this.#pick(this.#list.children[this.#chosen]);
    else return;
    event.preventDefault();
  }

  /** From the last one on it is the field again, and then the first. */
  #choose(nth) {
    const options = [...this.#list.children];
    this.#chosen = nth < -1 ? options.length - 1 : nth >= options.length ? -1 : nth;
    options.forEach((option, i) => option.setAttribute("aria-selected", String(i === this.#chosen)));
    const option = options[this.#chosen];
    if (option) this.#input.setAttribute("aria-activedescendant", option.id);
    else this.#input.removeAttribute("aria-activedescendant");
    option?.scrollIntoView({ block: "nearest" });
  }

  #pick(option) {
    if (!option) return;
    const { event, name } = option.dataset;
    this.#close();
    if (event) {
      location.assign(`/event/${event}`);
    } else {
      this.#input.value = name;
      this.#input.form.requestSubmit();
    }
  }
}

customElements.define("search-suggest", SearchSuggest);
