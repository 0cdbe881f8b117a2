import { HELD } from "./live-states.js";

/** Holds what is chosen, and goes on with what comes of it: to the checkout, or to other seats. */
export class Holding {
  #event;
  #state;
  #say;
  #view;
  #tray;
  #note;
  #order;
  #isLeaving = false;

  constructor(event, { state, say, view, tray, note, order }) {
    this.#event = event;
    this.#state = state;
    this.#say = say;
    this.#view = view;
    this.#tray = tray;
    this.#note = note;
    this.#order = order;
  }

  /** Without an answer the order may have arrived: what is taken then may be our own. */
  async hold() {
    this.#state.orderBegins();
    this.#tray.busy(true);
    try {
      const { plan, selection } = this.#state;
      const areas = [...selection.areas].map(([number, quantity]) => ({ area: plan.sections[number].name, quantity }));
      const { booking, problem, status } = await this.#order.send([...selection.seats], areas);
      if (booking) this.#goOn(booking);
      else if (status === 401) this.#leaveFor(`/sign-in?return=${encodeURIComponent(`/event/${this.#event}#map`)}`);
      else if (problem?.waitingRoom) this.#leaveFor(problem.waitingRoom);
      else this.#refused(problem);
    } catch {
      this.#note.warn(this.#say.of("unreached"));
    }
    if (!this.#isLeaving) this.#tray.busy(false);
  }

  /** From the checkout, by the browser's button: the page is as it was left. */
  back() {
    this.#isLeaving = false;
    this.#state.orderEnds();
    this.#tray.busy(false);
    this.findOwn();
  }

  /** Asked only for those who have held something from here: most visitors are not signed in. */
  async findOwn() {
    if (!remembered(this.#memory)) return;
    this.#state.own = await this.#order.own().catch(() => []);
  }

  get #memory() {
    return `held:${this.#event}`;
  }

  #goOn({ bookingId }) {
    this.#state.selection.clear();
    remember(this.#memory);
    this.#leaveFor(`/checkout/${bookingId}`);
  }

  #leaveFor(address) {
    this.#isLeaving = true;
    location.assign(address);
  }

  #refused({ ordinals: gone = [], alternativeOrdinals: others = [], title, detail = title }) {
    const { live, plan } = this.#state;
    if (gone.length > 0) {
      live.mark(gone.filter((ordinal) => this.#state.isFree(ordinal)), HELD);
      this.#view.goTo(plan.x[gone[0]], plan.y[gone[0]], this.#view.scale);
    } else if (others.length > 0) {
      this.#note.offerInstead(detail, others);
    } else {
      this.#note.warn(detail);
    }
    this.#state.orderEnds();
  }
}

function remember(key) {
  try {
    sessionStorage.setItem(key, "yes");
  } catch {
    // then it is not marked as theirs
  }
}

function remembered(key) {
  try {
    return sessionStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}
