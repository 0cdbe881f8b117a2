import { Texts } from "../texts.js";
import { Figure } from "./figure.js";
import { OtherDates } from "./other-dates.js";
import { PriceBoard } from "./price-board.js";
import { Progress } from "./progress.js";
import { Spoken } from "./spoken.js";

const SECONDS_A_MINUTE = 60;
const SECONDS_A_DAY = 86_400;

/** Shows where somebody stands: the same parts that the server fills in for pages without scripts. */
export class Screen {
  #element;
  #parts;
  #texts;
  #number = new Intl.NumberFormat(document.documentElement.lang);
  #title = document.title;
  #figure;
  #board;
  #progress;
  #others;
  #spoken;

  constructor(element, parts) {
    this.#element = element;
    this.#parts = parts;
    this.#texts = new Texts(element);
    this.#figure = new Figure(parts.figure, this.#number);
    this.#board = new PriceBoard(element, parts, this.#texts, this.#number);
    this.#progress = new Progress(parts.progress);
    this.#others = new OtherDates(parts.others);
    this.#spoken = new Spoken(parts.voice);
  }

  stop() {
    this.#figure.stop();
  }

  show(standing) {
    const { stage, ahead, room } = standing;
    this.#element.dataset.stage = stage;
    for (const part of this.#element.querySelectorAll("[data-stages]")) {
      part.classList.toggle("room__away", !part.dataset.stages.split(" ").includes(stage));
    }
    this.#figure.show(stage === "WAITING" && ahead > 0 ? ahead : null);
    this.#write("title", this.#headline(stage, ahead));
    this.#write("lead", this.#lead(stage, room));
    this.#write("says", room.says);
    this.#write("message", room.message);
    this.#write("clockLabel", this.#texts.of(`${stage}_CLOCK`));
    this.#facts(standing);
    this.#board.show(standing);
    this.#progress.show(standing);
    this.#others.show(room);
    this.#spoken.tell(standing, this.#said(standing));
    document.title = this.#tab(stage, ahead);
  }

  /** Whoever may buy may have to do so elsewhere, and a draw may wait for something. */
  #lead(stage, room) {
    const { host } = this.#element.dataset;
    if (host && this.#texts.of(`${stage}_SHOP_LEAD`)) return this.#texts.of(`${stage}_SHOP_LEAD`, host);
    const { beacon } = room;
    if (beacon && this.#texts.of(`${stage}_BEACON_LEAD`)) return this.#texts.of(`${stage}_BEACON_LEAD`, beacon);
    return this.#texts.of(`${stage}_LEAD`, this.#minutes(room.admissionSeconds));
  }

  #facts({ room, place, lane, ahead, wait }) {
    const { perMinute, slower, joined, nowServing } = room;
    this.#write("position", place?.position === undefined ? "" : this.#number.format(place.position));
    this.#write("lane", lane?.name);
    this.#write("joined", this.#number.format(joined ?? 0));
    this.#write("waiting", this.#number.format(Math.max(0, joined - nowServing)));
    this.#write("wait", wait.words((name, ...values) => this.#texts.of(name, ...values)));
    this.#write("speed", perMinute ? this.#speed(perMinute) : this.#texts.of("speedUnknown"));
    this.#write("slower", ahead > 0 && slower ? this.#texts.of(slower) : "");
  }

  #speed({ low, high }) {
    const [least, most] = [low, high].map((count) => this.#number.format(Math.round(count)));
    return least === most ? this.#texts.of("speed", most) : this.#texts.of("speedBetween", least, most);
  }

  #headline(stage, ahead) {
    return stage === "WAITING" ? this.#texts.of(Screen.#aheadOf(ahead)) : this.#texts.of(stage);
  }

  static #aheadOf(ahead) {
    if (ahead === 0) return "aheadNone";
    return ahead === 1 ? "aheadOne" : "aheadMany";
  }

  #said({ stage, ahead }) {
    const count = stage === "WAITING" && ahead > 0 ? `${this.#number.format(ahead)} ` : "";
    return `${count}${this.#headline(stage, ahead)}. ${this.#parts.lead.textContent}`;
  }

  #tab(stage, ahead) {
    const isFar = stage === "WAITING" && ahead > 0;
    const tab = isFar ? this.#texts.of("tabAhead", this.#number.format(ahead)) : this.#texts.of(`${stage}_TAB`);
    return tab ? `${tab} · ${this.#title}` : this.#title;
  }

  #minutes(seconds) {
    return Math.max(1, Math.round(seconds / SECONDS_A_MINUTE));
  }

  /**
   * @param seconds undefined if nothing is counted down
   */
  count(seconds) {
    this.#parts.timer.classList.toggle("room__away", seconds === undefined);
    if (seconds !== undefined) this.#write("clock", this.#left(seconds));
    this.#parts.timer.classList.toggle("room__timer--short", seconds <= SECONDS_A_MINUTE);
  }

  #left(seconds) {
    const days = Math.floor(seconds / SECONDS_A_DAY);
    const [hours, minutes, rest] = [Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60, seconds % 60];
    const short = [minutes, String(rest).padStart(2, "0")];
    const clock = hours + days === 0 ? short : [hours, String(minutes).padStart(2, "0"), short[1]];
    if (days === 0) return clock.join(":");
    return days === 1 ? this.#texts.of("day", clock.join(":")) : this.#texts.of("days", clock.join(":"), days);
  }

  connection(state) {
    this.#element.dataset.connection = state;
    this.#write("live", state === "lost" ? this.#texts.of("offline") : this.#texts.of("live"));
  }

  /**
   * @param words empty if there is nothing to say any more, null if we could not be reached
   */
  trouble(words) {
    this.#write("trouble", words ?? this.#texts.of("unreached"));
  }

  /** What has nothing to say takes no room. */
  #write(part, words = "") {
    const element = this.#parts[part];
    if (!element) return;
    if (element.textContent !== words) element.textContent = words;
    element.closest("[data-optional]")?.classList.toggle("room__away", words === "");
  }
}
