import assert from "node:assert/strict";
import { test } from "node:test";
import { Plan } from "../../main/webapp/assets/js/map/plan.js";
import { Prices } from "../../main/webapp/assets/js/map/prices.js";
import { PLAN, RUNS, TIERS } from "./house.js";

globalThis.document = { documentElement: { lang: "en" } };
const { Sayings } = await import("../../main/webapp/assets/js/map/sayings.js");
const plan = new Plan(PLAN);
const texts = { left: "{0} left", from: "from {0}", none: "Nothing left", allHeld: "All held", label: "{0}, row {1}, seat {2}", wheelchair: "Wheelchair" };
const dataset = { texts: JSON.stringify(texts), moneyBefore: "£", moneyDecimals: "2", moneyFree: "Free" };
const say = new Sayings({ dataset }, plan, new Prices(plan, TIERS, RUNS));

test("a section says how many are left and from what price", () => {
  assert.equal(say.sum({ left: 1_200, held: 3, from: 2_000 }), "1,200 left · from £20.00");
});

test("a section that is all held does not say that nothing is left", () => {
  assert.equal(say.sum({ left: 0, held: 1, from: Infinity }), "All held");
  assert.equal(say.sum({ left: 0, held: 0, from: Infinity }), "Nothing left");
});

test("a seat says all that is to know of it", () => {
  assert.equal(say.seat(3), "Stalls, row A, seat 4, Best, £50.00, Wheelchair");
  assert.equal(say.seat(4), "Stalls, row B, seat 1, Rest, £20.00, Restricted view");
  assert.equal(say.label(8), "Floor");
});

test("what stands in a name is not filled in again", () => {
  const odd = new Plan({ ...PLAN, sections: [{ ...PLAN.sections[0], name: "{1} $& {2}" }, PLAN.sections[1]] });
  assert.equal(new Sayings({ dataset }, odd, null).label(0), "{1} $& {2}, row A, seat 1");
});
