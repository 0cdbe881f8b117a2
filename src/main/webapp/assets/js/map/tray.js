/** What is chosen, what it costs, and what to do about it; and what there is to say. */
export class Tray {
  constructor(map) {
    this.map = map;
    this.root = map.part("tray");
    this.chosen = map.part("chosen");
    this.sum = map.part("sum");
    this.button = map.part("hold");
    this.note = map.part("note");
    this.voice = map.part("voice");
    this.button.addEventListener("click", () => map.hold());
  }

  show() {
    const { selection, say, prices } = this.map;
    const seats = [...selection.seats].sort((a, b) => a - b);
    const areas = [...selection.areas];
    this.chosen.replaceChildren(...seats.map((ordinal) => this.seat(ordinal)), ...areas.map(([number, n]) => this.area(number, n)));
    const total = seats.reduce((sum, i) => sum + (prices.tierAt(i)?.price ?? 0), 0) + areas.reduce((sum, [number, n]) => sum + n * this.areaPrice(number), 0);
    this.root.hidden = selection.count === 0 && this.note.hidden;
    this.sum.textContent = selection.count === 0 ? "" : say.of("saySum", selection.count, say.money(total));
    this.button.disabled = selection.count === 0;
  }

  areaPrice(number) {
    const { prices, plan } = this.map;
    return prices.tierAt(plan.sections[number].first)?.price ?? 0;
  }

  seat(ordinal) {
    const { say, prices, selection } = this.map;
    const give = this.remover(say.place(ordinal), () => selection.remove(ordinal));
    const note = this.map.plan.notes.get(ordinal);
    return item(note ? `${say.place(ordinal)}: ${note}` : say.place(ordinal), say.money(prices.tierAt(ordinal).price), give);
  }

  area(number, quantity) {
    const { say, plan, selection } = this.map;
    const { name } = plan.sections[number];
    const give = this.remover(name, () => selection.setArea(number, 0));
    return item(`${quantity} × ${name}`, say.money(quantity * this.areaPrice(number)), give);
  }

  /** The focus goes on to the next one, not to nowhere. */
  remover(what, remove) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "chosen__remove";
    button.setAttribute("aria-label", this.map.say.of("sayRemove", what));
    button.textContent = "×";
    button.addEventListener("click", () => {
      const at = [...this.chosen.children].indexOf(button.parentElement);
      remove();
      const next = this.chosen.children[Math.min(at, this.chosen.children.length - 1)];
      (next?.querySelector("button") ?? this.map.part("canvas")).focus();
    });
    return button;
  }

  /** Asks how many places of a standing area are wanted. */
  askForArea(section) {
    const { selection, say, states, plan } = this.map;
    const { first, places, number, name } = plan.sections[section.number];
    let free = 0;
    for (let i = first; i < first + places; i++) if (states.codes[i] === FREE) free++;
    const most = Math.min(free, selection.limit);
    if (most === 0) {
      this.tell(`${name}: ${say.none}`);
      return;
    }
    const select = document.createElement("select");
    select.setAttribute("aria-label", say.of("sayAreaHowMany", name));
    for (let n = 0; n <= most; n++) select.append(new Option(n, n, false, n === (selection.areas.get(number) ?? 1)));
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button button--quiet";
    button.textContent = say.of("sayAreaTake");
    button.addEventListener("click", () => {
      this.clearNote();
      selection.setArea(number, Number(select.value));
    });
    this.say([text(say.of("sayAreaHowMany", name)), select, button]);
    select.focus();
  }

  /** These were chosen and are somebody else's now. */
  offer(taken, others) {
    const { say } = this.map;
    const what = taken.map((ordinal) => say.place(ordinal)).join("; ");
    this.offerInstead(say.of("sayTaken", what), others, true);
  }

  /**
   * @param adding whether the others come to what is chosen still, or replace it
   */
  offerInstead(why, others, adding = false) {
    const { say, selection } = this.map;
    const parts = [text(why)];
    if (others.length > 0) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "button button--quiet";
      button.textContent = say.of("sayInstead", others.map((ordinal) => say.place(ordinal)).join("; "));
      button.addEventListener("click", () => {
        this.clearNote();
        if (!adding) selection.clear();
        for (const ordinal of others) selection.add(ordinal);
      });
      parts.push(button);
    }
    this.say(parts, true);
    this.tell(why);
  }

  warn(why) {
    this.say([text(why)], true);
    this.tell(why);
  }

  say(parts, wrong = false) {
    this.note.replaceChildren(...parts);
    this.note.classList.toggle("map__note--wrong", wrong);
    this.note.hidden = false;
    this.root.hidden = false;
  }

  clearNote() {
    this.note.hidden = true;
    this.note.replaceChildren();
    this.show();
  }

  /** To those who hear the page. */
  tell(what) {
    this.voice.textContent = what;
  }

  busy(is) {
    this.button.disabled = is || this.map.selection.count === 0;
    this.button.setAttribute("aria-busy", is);
    this.button.textContent = this.map.say.of(is ? "sayHolding" : "sayHold");
  }
}

function text(words) {
  const paragraph = document.createElement("p");
  paragraph.textContent = words;
  return paragraph;
}

function item(what, price, remover) {
  const entry = document.createElement("li");
  const name = document.createElement("span");
  name.textContent = what;
  const cost = document.createElement("span");
  cost.className = "price";
  cost.textContent = price;
  entry.append(name, cost, remover);
  return entry;
}
