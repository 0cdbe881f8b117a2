const shapes = new WeakMap();

/** A section's outline, to be filled. */
export function shapeOf(section) {
  if (!shapes.has(section)) shapes.set(section, pathOf(section.corners));
  return shapes.get(section);
}

function pathOf(corners) {
  const path = new Path2D();
  for (const [x, y] of corners) path.lineTo(x, y);
  path.closePath();
  return path;
}
