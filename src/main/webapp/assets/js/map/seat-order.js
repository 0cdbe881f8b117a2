/** Asks the server to hold the chosen seats. */
export class SeatOrder {
  #event;
  #plan;
  #ownStates;
  #key = crypto.randomUUID();
  #asked = "";

  /**
   * @param ownStates the states of booked tickets that are still their buyer's
   */
  constructor(event, plan, ownStates) {
    this.#event = event;
    this.#plan = plan;
    this.#ownStates = ownStates;
  }

  /**
   * Asks for the seats and areas; the same wish asked again, after a lost answer, is the same order.
   *
   * @returns {booking} or {problem, status}
   */
  async send(ordinals, areas) {
    const wish = ordinals.length > 0 ? { seatPlan: this.#plan, ordinals } : { areas };
    const body = JSON.stringify(wish);
    if (body !== this.#asked) this.#key = crypto.randomUUID();
    this.#asked = body;
    const answer = await fetch(`/api/bookings/${this.#event}`, {
      method: "POST",
      headers: { "Content-Type": "application/json", "Idempotency-Key": this.#key },
      body,
    });
    const said = await answer.json();
    if (answer.ok) return { booking: said };
    this.#key = crypto.randomUUID();
    return { problem: said, status: answer.status };
  }

  /** The ordinals of what this buyer holds or has bought of the event. */
  async own() {
    const answer = await fetch("/api/me/bookings");
    if (!answer.ok) return [];
    const mine = (await answer.json()).filter(({ eventId }) => eventId === this.#event);
    const tickets = mine.flatMap((booking) => booking.tickets).filter(({ status }) => this.#ownStates.includes(status));
    return tickets.map(({ ordinal }) => ordinal).filter((ordinal) => Number.isInteger(ordinal));
  }
}
