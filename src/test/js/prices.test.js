import assert from "node:assert/strict";
import { test } from "node:test";
import { BLOCKED, FREE, HELD, SOLD } from "../../main/webapp/assets/js/map/live-states.js";
import { Plan } from "../../main/webapp/assets/js/map/plan.js";
import { Prices } from "../../main/webapp/assets/js/map/prices.js";
import { PLAN, RUNS, TIERS } from "./house.js";

const prices = new Prices(new Plan(PLAN), TIERS, RUNS);
const all = () => true;

test("runs say which tier each seat is of", () => {
  assert.deepEqual([...prices.tierOf], [0, 0, 0, 0, 1, 1, 1, 1, 1, 1, -1]);
  assert.equal(prices.tierAt(0).name, "Best");
  assert.equal(prices.tierAt(10), undefined);
});

test("what has a price counts as for sale", () => {
  assert.deepEqual(prices.tiers.length, 2);
  assert.deepEqual([{ number: 0 }, { number: 1 }].map((section) => prices.sellable(section)), [8, 2]);
});

test("a section tells how many are left, from what price, and its main tier", () => {
  const codes = Uint8Array.from([FREE, FREE, SOLD, HELD, SOLD, SOLD, SOLD, SOLD, FREE, HELD, FREE]);
  const [stalls, floor] = prices.summary(codes, all);
  assert.deepEqual(stalls, { left: 2, held: 1, from: 5_000, tier: 0 });
  assert.deepEqual(floor, { left: 1, held: 1, from: 2_000, tier: 1 });
});

test("all held is not the same as nothing left", () => {
  const codes = Uint8Array.from([HELD, HELD, HELD, HELD, SOLD, SOLD, SOLD, SOLD, BLOCKED, SOLD, FREE]);
  const [stalls, floor] = prices.summary(codes, all);
  assert.deepEqual([stalls.left, stalls.held], [0, 4]);
  assert.deepEqual([floor.left, floor.held], [0, 0]);
});

test("what nobody wants to see is not counted", () => {
  const codes = new Uint8Array(11).fill(FREE);
  const [stalls] = prices.summary(codes, (ordinal) => ordinal >= 6);
  assert.deepEqual([stalls.left, stalls.from], [2, 2_000]);
});
