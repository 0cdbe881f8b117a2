/** Counts down to an onsale. Without JavaScript the date that the server wrote stands there. */
class OnsaleCountdown extends HTMLElement {
  connectedCallback() {
    this.opens = Date.parse(this.getAttribute("at"));
    if (Number.isNaN(this.opens)) return;
    this.clock = document.createElement("span");
    this.clock.className = "countdown";
    this.clock.setAttribute("role", "timer");
    this.append(this.clock);
    this.tick();
    this.timer = setInterval(() => this.tick(), 1000);
  }

  disconnectedCallback() {
    clearInterval(this.timer);
  }

  tick() {
    const seconds = Math.max(0, Math.ceil((this.opens - Date.now()) / 1000));
    this.clock.textContent = seconds === 0 ? "Open now: load the page again" : OnsaleCountdown.words(seconds);
    if (seconds === 0) clearInterval(this.timer);
  }

  static words(seconds) {
    const days = Math.floor(seconds / 86400);
    const clock = [Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60, seconds % 60]
      .map((part) => String(part).padStart(2, "0"))
      .join(":");
    return days > 0 ? `in ${days} ${days === 1 ? "day" : "days"} ${clock}` : `in ${clock}`;
  }
}

customElements.define("onsale-countdown", OnsaleCountdown);
