import { around, boxOf, inBox, inside, middleOf, pitchOf } from "./geometry.js";

/** Of the documents' form: browsers keep a plan for ever, and must not keep one of another form. */
const EDITION = 2;

/** Where the seats of a venue are: arrays by ordinal, on a grid of 32,768 to the longer side. */
export class Plan {
  #id;
  #stage;
  #capacity;
  #x;
  #y;
  #sectionOf;
  #rowOf;
  #accessible = new Set();
  #notes = new Map();
  #rows = [];
  #sections;
  #decorations;
  #frame;

  constructor(document) {
    this.#id = document.id;
    this.#capacity = document.places;
    this.#x = new Uint16Array(this.#capacity);
    this.#y = new Uint16Array(this.#capacity);
    this.#sectionOf = new Uint16Array(this.#capacity);
    this.#rowOf = new Int32Array(this.#capacity).fill(-1);
    this.#sections = document.sections.map((section, number) => this.#section(section, number));
    this.#stage = stageOf(document);
    this.#decorations = (document.decorations ?? []).map(decorationOf);
    const all = [...this.#sections, ...this.#decorations, ...(this.#stage ? [this.#stage] : [])];
    this.#frame = around(all.map(({ box }) => box));
  }

  static async load(event, plan) {
    const answer = await fetch(`/api/events/${event}/seatplan?plan=${plan}&edition=${EDITION}`);
    if (!answer.ok) throw new Error(`plan: ${answer.status}`);
    return new Plan(await answer.json());
  }

  get id() {
    return this.#id;
  }

  get capacity() {
    return this.#capacity;
  }

  get x() {
    return this.#x;
  }

  get y() {
    return this.#y;
  }

  /** Each with its number, name, first ordinal, rows, corners, box, and the pitch of its seats. */
  get sections() {
    return this.#sections;
  }

  /** What everybody looks at: its corners, box and middle, and whether it is a pitch; null if there is nothing. */
  get stage() {
    return this.#stage;
  }

  /** Each with its corners, box, colours and caption. */
  get decorations() {
    return this.#decorations;
  }

  /** The box of everything. */
  get frame() {
    return this.#frame;
  }

  #section(given, number) {
    const first = given.firstOrdinal;
    this.#sectionOf.fill(number, first, first + given.places);
    const rows = given.standing ? [] : this.#seatRows(given.rows, first, number);
    const corners = pairs(given.outline);
    return { ...given, number, first, capacity: given.places, rows, corners, box: boxOf(corners), pitch: pitchOf(rows, this.#x, this.#y) };
  }

  #seatRows(rows, first, section) {
    let ordinal = first;
    return rows.map(({ name, labels, x, y, accessible, notes = {} }) => {
      const row = { name, labels, section, first: ordinal, count: labels.length };
      const number = this.#rows.push(row) - 1;
      let [atX, atY] = [0, 0];
      for (let i = 0; i < labels.length; i++, ordinal++) {
        this.#x[ordinal] = atX += x[i];
        this.#y[ordinal] = atY += y[i];
        this.#rowOf[ordinal] = number;
      }
      for (const i of accessible) this.#accessible.add(row.first + i);
      for (const [note, seats] of Object.entries(notes)) for (const i of seats) this.#notes.set(row.first + i, note);
      return row;
    });
  }

  /** Null in a standing area. */
  rowAt(ordinal) {
    return this.#rows[this.#rowOf[ordinal]] ?? null;
  }

  sectionAt(ordinal) {
    return this.#sections[this.#sectionOf[ordinal]];
  }

  label(ordinal) {
    const row = this.rowAt(ordinal);
    return row ? row.labels[ordinal - row.first] : "";
  }

  isAccessible(ordinal) {
    return this.#accessible.has(ordinal);
  }

  /** What a buyer should know of a seat; undefined: nothing. */
  noteOf(ordinal) {
    return this.#notes.get(ordinal);
  }

  /** The section or area whose outline contains a point. */
  sectionUnder(x, y) {
    return this.#sections.find(({ box, corners }) => inBox(box, x, y) && inside(corners, x, y));
  }
}

function stageOf({ stage, stageOutline = [] }) {
  const corners = pairs(stageOutline);
  if (corners.length < 3) return null;
  return { corners, box: boxOf(corners), middle: middleOf(corners), isPitch: stage === "PITCH" };
}

function decorationOf({ outline, colour, border, caption }) {
  const corners = pairs(outline);
  return { corners, colour, border, caption, box: boxOf(caption ? [...corners, [caption.x, caption.y]] : corners) };
}

function pairs(flat) {
  return Array.from({ length: flat.length / 2 }, (_, i) => [flat[2 * i], flat[2 * i + 1]]);
}
