/** Where the places of a venue are: arrays by ordinal, on a grid of 32,768 to the longer side. */
export class Plan {
  constructor(document) {
    this.id = document.id;
    this.width = document.width;
    this.height = document.height;
    this.stage = document.stage;
    this.places = document.places;
    this.x = new Uint16Array(this.places);
    this.y = new Uint16Array(this.places);
    this.sectionOf = new Uint16Array(this.places);
    this.rowOf = new Int32Array(this.places).fill(-1);
    this.accessible = new Set();
    this.notes = new Map();
    this.rows = [];
    this.sections = document.sections.map((section, number) => this.section(section, number));
    this.front = this.stage === "PITCH" ? pitchBox(this) : this.stage === "STAGE" ? stageBox(this) : null;
    this.frame = around([...this.sections.map(({ box }) => box), ...(this.front ? [this.front] : [])]);
  }

  static async load(event, plan) {
    const answer = await fetch(`/api/events/${event}/seatplan?plan=${plan}`);
    if (!answer.ok) throw new Error(`The plan: ${answer.status}`);
    return new Plan(await answer.json());
  }

  section(given, number) {
    const first = given.firstOrdinal;
    this.sectionOf.fill(number, first, first + given.places);
    const rows = given.standing ? [] : this.seatRows(given.rows, first, number);
    const corners = pairs(given.outline);
    return { ...given, number, first, rows, corners, box: boxOf(corners), pitch: pitchOf(rows, this), shape: pathOf(corners) };
  }

  seatRows(rows, first, section) {
    let ordinal = first;
    return rows.map(({ name, labels, x, y, accessible, notes = {} }) => {
      const row = { name, labels, section, first: ordinal, count: labels.length };
      const number = this.rows.push(row) - 1;
      let [atX, atY] = [0, 0];
      for (let i = 0; i < labels.length; i++, ordinal++) {
        this.x[ordinal] = atX += x[i];
        this.y[ordinal] = atY += y[i];
        this.rowOf[ordinal] = number;
      }
      for (const i of accessible) this.accessible.add(row.first + i);
      for (const [note, seats] of Object.entries(notes)) for (const i of seats) this.notes.set(row.first + i, note);
      return row;
    });
  }

  /** Null for a standing place. */
  rowAt(ordinal) {
    return this.rows[this.rowOf[ordinal]] ?? null;
  }

  sectionAt(ordinal) {
    return this.sections[this.sectionOf[ordinal]];
  }

  label(ordinal) {
    const row = this.rowAt(ordinal);
    return row ? row.labels[ordinal - row.first] : "";
  }

  /** The section or area whose outline contains a point. */
  sectionUnder(x, y) {
    return this.sections.find(({ box, corners }) => inBox(box, x, y) && inside(corners, x, y));
  }
}

function pairs(flat) {
  return Array.from({ length: flat.length / 2 }, (_, i) => [flat[2 * i], flat[2 * i + 1]]);
}

function boxOf(corners) {
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

function around(boxes) {
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

function inBox({ left, top, right, bottom }, x, y) {
  return x >= left && x <= right && y >= top && y <= bottom;
}

/** By how many edges a ray to the right crosses. */
function inside(corners, x, y) {
  let odd = false;
  corners.forEach(([x1, y1], i) => {
    const [x2, y2] = corners.at(i - 1);
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) odd = !odd;
  });
  return odd;
}

function pathOf(corners) {
  const path = new Path2D();
  for (const [x, y] of corners) path.lineTo(x, y);
  path.closePath();
  return path;
}

/** From one seat to the next, as it is most often in this section. */
function pitchOf(rows, { x, y }) {
  const steps = [];
  for (const { first, count } of rows) {
    for (let i = first + 1; i < first + count; i++) steps.push(Math.hypot(x[i] - x[i - 1], y[i] - y[i - 1]));
  }
  steps.sort((a, b) => a - b);
  const median = steps[steps.length >> 1] ?? 300;
  return rows.length < 2 ? median : Math.min(median, rowDistance(rows, { x, y }) || median);
}

function rowDistance(rows, { x, y }) {
  const [one, other] = [rows[0], rows[1]];
  const a = one.first + (one.count >> 1);
  const b = other.first + (other.count >> 1);
  return Math.hypot(x[a] - x[b], y[a] - y[b]);
}

/** As large as the sections around it allow, 105 by 68 metres. */
function pitchBox({ width, height, sections }) {
  const [x, y] = [width / 2, height / 2];
  const metre = sections
    .flatMap(({ corners }) => corners)
    .map(([cornerX, cornerY]) => Math.max(Math.abs(cornerX - x) / 52.5, Math.abs(cornerY - y) / 34))
    .reduce((least, one) => Math.min(least, one), Math.min(x / 52.5, y / 34));
  const [halfX, halfY] = [metre * 0.84 * 52.5, metre * 0.84 * 34];
  return { left: x - halfX, right: x + halfX, top: y - halfY, bottom: y + halfY };
}

/** Before the first row, or above the plan if that leaves no room. */
function stageBox({ width, sections }) {
  const before = sections
    .flatMap(({ corners }) => corners)
    .filter(([x]) => Math.abs(x - width / 2) < width * 0.12)
    .reduce((least, [, y]) => Math.min(least, y), Infinity);
  const gap = width * 0.02;
  const depth = Math.max(Math.min(before - 2 * gap, width * 0.1), width * 0.04);
  return { left: width * 0.36, right: width * 0.64, top: before - gap - depth, bottom: before - gap };
}
