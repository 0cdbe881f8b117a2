const shapes = new WeakMap();

/** The outline of a section or of scenery, to be filled. */
export function shapeOf(thing) {
  if (!shapes.has(thing)) shapes.set(thing, pathOf(thing.corners));
  return shapes.get(thing);
}

function pathOf(corners) {
  const path = new Path2D();
  for (const [x, y] of corners) path.lineTo(x, y);
  path.closePath();
  return path;
}
