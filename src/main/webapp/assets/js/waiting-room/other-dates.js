/** Where else the same performers can be seen: told by the room when it ends. */
export class OtherDates {
  #part;
  #when = new Intl.DateTimeFormat(document.documentElement.lang, {
    weekday: "short",
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZone: "UTC",
  });

  constructor(part) {
    this.#part = part;
  }

  /** Those that the server has written stay. */
  show({ others = [] }) {
    const list = this.#part.querySelector("ul");
    if (others.length === 0 || list.children.length > 0) return;
    list.append(...others.map((date) => this.#entry(date)));
    this.#part.classList.remove("room__away");
  }

  #entry({ id, name, startsAtLocal, venue, city }) {
    const link = document.createElement("a");
    link.href = `/event/${id}`;
    const when = document.createElement("strong");
    when.textContent = this.#when.format(new Date(`${startsAtLocal}Z`));
    const where = document.createElement("span");
    where.className = "quiet";
    where.textContent = `${name}, ${venue}, ${city}`;
    link.append(when, " ", where);
    const entry = document.createElement("li");
    entry.append(link);
    return entry;
  }
}
