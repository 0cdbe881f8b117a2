import { button, element } from "./dom.js";

/** What there is to say or to ask about the choice: in sight, and to those who hear the page. Fires "change". */
export class Note extends EventTarget {
  #note;
  #voice;
  #state;
  #say;
  #signal;

  constructor({ note, voice }, state, say, signal) {
    super();
    this.#note = note;
    this.#voice = voice;
    this.#state = state;
    this.#say = say;
    this.#signal = signal;
    state.addEventListener("toggled", ({ detail }) => this.#toggled(detail), { signal });
    state.addEventListener("taken", ({ detail }) => this.#taken(detail), { signal });
  }

  get isOpen() {
    return !this.#note.hidden;
  }

  /** To those who hear the page. */
  tell(what) {
    this.#voice.textContent = what;
  }

  warn(why) {
    this.#show([element("p", why)], true);
    this.tell(why);
  }

  /** Asks how many tickets of a standing area are wanted. */
  askForArea({ first, capacity, number, name }) {
    const { codes, selection, sums } = this.#state;
    const free = codes.subarray(first, first + capacity).filter((_, i) => this.#state.isFree(first + i)).length;
    const most = Math.min(free, selection.limit);
    if (most === 0) {
      this.tell(`${name}: ${this.#say.sum({ ...sums[number], left: 0 })}`);
      return;
    }
    const question = this.#say.of("areaHowMany", name);
    const select = element("select", "", { ariaLabel: question });
    for (let n = 0; n <= most; n++) select.append(new Option(n, n, false, n === (selection.areas.get(number) ?? 1)));
    const take = this.#choice(this.#say.of("areaTake"), () => selection.setArea(number, Number(select.value)));
    this.#show([element("p", question), select, take]);
    select.focus();
  }

  /** Offers these ordinals instead of what is chosen. */
  offerInstead(why, others) {
    this.#offer(why, others, () => this.#state.selection.clear());
  }

  #offer(why, others, before) {
    const { selection } = this.#state;
    const take = () => {
      before();
      for (const ordinal of others) selection.add(ordinal);
    };
    const parts = [element("p", why)];
    if (others.length > 0) parts.push(this.#choice(this.#say.of("instead", this.#seats(others)), take));
    this.#show(parts, true);
    this.tell(why);
  }

  /** These were chosen and are somebody else's now; what else is chosen stays. */
  #taken({ taken, others }) {
    this.#offer(this.#say.of("taken", this.#seats(taken)), others, () => {});
  }

  #toggled({ ordinal, outcome }) {
    if (outcome === "limit") this.warn(this.#say.of("limit", this.#state.selection.limit));
    else if (outcome === "added") this.tell(this.#say.of("added", this.#say.seat(ordinal)));
    else if (outcome === "removed" || outcome === "yours") this.tell(this.#say.of(outcome, this.#say.label(ordinal)));
    else this.tell(`${this.#say.label(ordinal)}: ${this.#say.of(outcome)}`);
  }

  #seats(ordinals) {
    return ordinals.map((ordinal) => this.#say.label(ordinal)).join("; ");
  }

  #choice(text, pressed) {
    const both = () => {
      this.#clear();
      pressed();
    };
    return button(text, "button button--quiet", both, this.#signal);
  }

  #show(parts, wrong = false) {
    this.#note.replaceChildren(...parts);
    this.#note.classList.toggle("map__note--wrong", wrong);
    this.#note.hidden = false;
    this.dispatchEvent(new Event("change"));
  }

  #clear() {
    this.#note.hidden = true;
    this.#note.replaceChildren();
    this.dispatchEvent(new Event("change"));
  }
}
