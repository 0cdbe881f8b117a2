/** Boxes are {left, top, right, bottom}, corners are [x, y]. */

export function boxOf(corners) {
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

/** The least box with all of these in it. */
export function around(boxes) {
  return boxOf(boxes.flatMap(({ left, top, right, bottom }) => [[left, top], [right, bottom]]));
}

export function inBox({ left, top, right, bottom }, x, y) {
  return x >= left && x <= right && y >= top && y <= bottom;
}

/** Counts how many edges a ray to the right crosses. */
export function inside(corners, x, y) {
  let odd = false;
  corners.forEach(([x1, y1], i) => {
    const [x2, y2] = corners.at(i - 1);
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) odd = !odd;
  });
  return odd;
}

/** From one seat to the next, as it is most often in this section. */
export function pitchOf(rows, x, y) {
  const steps = [];
  for (const { first, count } of rows) {
    for (let i = first + 1; i < first + count; i++) steps.push(Math.hypot(x[i] - x[i - 1], y[i] - y[i - 1]));
  }
  steps.sort((a, b) => a - b);
  const median = steps[steps.length >> 1] ?? 300;
  return rows.length < 2 ? median : Math.min(median, rowDistance(rows, x, y) || median);
}

function rowDistance([one, other], x, y) {
  const a = one.first + (one.count >> 1);
  const b = other.first + (other.count >> 1);
  return Math.hypot(x[a] - x[b], y[a] - y[b]);
}

/** Where a plan's pitch or stage lies; null if it has neither. */
export function frontOf({ stage, width, height }, sections) {
  const corners = sections.flatMap((section) => section.corners);
  if (stage === "PITCH") return pitchBox(width / 2, height / 2, corners);
  return stage === "STAGE" ? stageBox(width, corners) : null;
}

/** As large as the sections around it allow, 105 by 68 metres. */
function pitchBox(x, y, corners) {
  const metre = corners
    .map(([cornerX, cornerY]) => Math.max(Math.abs(cornerX - x) / 52.5, Math.abs(cornerY - y) / 34))
    .reduce((least, one) => Math.min(least, one), Math.min(x / 52.5, y / 34));
  const [halfX, halfY] = [metre * 0.84 * 52.5, metre * 0.84 * 34];
  return { left: x - halfX, right: x + halfX, top: y - halfY, bottom: y + halfY };
}

/** Before the first row, or above the plan if that leaves no room. */
function stageBox(width, corners) {
  const before = corners
    .filter(([x]) => Math.abs(x - width / 2) < width * 0.12)
    .reduce((least, [, y]) => Math.min(least, y), Infinity);
  const gap = width * 0.02;
  const depth = Math.max(Math.min(before - 2 * gap, width * 0.1), width * 0.04);
  return { left: width * 0.36, right: width * 0.64, top: before - gap - depth, bottom: before - gap };
}
