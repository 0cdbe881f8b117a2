/** Finds seats by where they are. */
export class Finder {
  #plan;
  #seats = [];
  #tree;

  constructor(plan) {
    this.#plan = plan;
    for (let i = 0; i < plan.capacity; i++) if (plan.rowAt(i)) this.#seats.push(i);
  }

  /** The seat nearest to a point, -1 if none is within the distance. The tree is made when first needed. */
  near(x, y, distance) {
    this.#tree ??= globalThis.d3.quadtree(this.#seats, (i) => this.#plan.x[i], (i) => this.#plan.y[i]);
    return this.#tree.find(x, y, distance) ?? -1;
  }

  /** The nearest of those that pass; -1 if none does. */
  nearest(from, passes) {
    let best = -1;
    let least = Infinity;
    for (const i of this.#seats) {
      const distance = this.#distance(from, i);
      if (distance < least && i !== from && passes(i)) [best, least] = [i, distance];
    }
    return best;
  }

  #distance(one, other) {
    const { x, y } = this.#plan;
    return (x[one] - x[other]) ** 2 + (y[one] - y[other]) ** 2;
  }

  /** The next seat in a direction of the eye; the same one if there is none. */
  next(from, directionX, directionY) {
    const { x, y } = this.#plan;
    let best = from;
    let least = Infinity;
    for (const i of this.#seats) {
      const along = (x[i] - x[from]) * directionX + (y[i] - y[from]) * directionY;
      const aside = Math.abs((x[i] - x[from]) * directionY) + Math.abs((y[i] - y[from]) * directionX);
      if (along <= 0 || aside > along) continue;
      const cost = along + 2 * aside;
      if (cost < least) [best, least] = [i, cost];
    }
    return best;
  }
}
