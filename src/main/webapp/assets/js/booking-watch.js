/** Asks how a booking stands while something is under way, and shows the page anew when it changes. */
class BookingWatch extends HTMLElement {
  static OPEN = ["IN_PROGRESS", "PAYING"];
  static PASSING = ["ENDING", "REFUNDING"];

  connectedCallback() {
    this.status = this.getAttribute("status");
    this.addEventListener("paid", () => this.watch());
    this.addEventListener("lapsed", () => this.watch());
    this.addEventListener("changed", () => this.anew());
    addEventListener("pageshow", (event) => event.persisted && this.anew());
    document.addEventListener("visibilitychange", () => document.hidden || this.look());
    if (BookingWatch.PASSING.includes(this.status)) this.watch();
  }

  disconnectedCallback() {
    clearTimeout(this.timer);
  }

  /** Often at first; then people have patience, and so has the server. */
  watch(pause = 700) {
    clearTimeout(this.timer);
    this.timer = setTimeout(async () => {
      await this.look();
      this.watch(Math.min(pause * 1.4, 10_000));
    }, pause);
  }

  async look() {
    if (this.isPast(this.status)) return;
    try {
      const response = await fetch(`/api/bookings/${this.getAttribute("booking")}`);
      if (response.status === 401) this.anew();
      if (!response.ok) return;
      const { status } = await response.json();
      if (!this.isSame(status)) this.anew();
    } catch {
      return; // offline for a moment: the next look finds out
    }
  }

  /** Being paid is a kind of being held: the form stays. */
  isSame(status) {
    const open = BookingWatch.OPEN;
    return status === this.status || (open.includes(status) && open.includes(this.status));
  }

  isPast(status) {
    return !BookingWatch.OPEN.includes(status) && !BookingWatch.PASSING.includes(status);
  }

  anew() {
    clearTimeout(this.timer);
    location.replace(location.pathname);
  }
}

customElements.define("booking-watch", BookingWatch);
