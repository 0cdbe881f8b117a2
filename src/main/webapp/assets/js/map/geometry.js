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

/** The centre of gravity of an area, or of its corners where there is none. */
export function middleOf(corners) {
  let [area, x, y] = [0, 0, 0];
  corners.forEach(([x2, y2], i) => {
    const [x1, y1] = corners.at(i - 1);
    const cross = x1 * y2 - x2 * y1;
    area += cross;
    x += (x1 + x2) * cross;
    y += (y1 + y2) * cross;
  });
  if (area !== 0) return [x / (3 * area), y / (3 * area)];
  return [0, 1].map((axis) => corners.reduce((sum, corner) => sum + corner[axis], 0) / corners.length);
}
