import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { Finder } from "../../main/webapp/assets/js/map/finder.js";
import { BLOCKED, FREE, HELD, LiveStates, SOLD } from "../../main/webapp/assets/js/map/live-states.js";
import { Plan } from "../../main/webapp/assets/js/map/plan.js";
import { Prices } from "../../main/webapp/assets/js/map/prices.js";
import { SeatMapState } from "../../main/webapp/assets/js/map/seat-map-state.js";
import { Selection } from "../../main/webapp/assets/js/map/selection.js";
import { emptyTab, heard, PLAN, RUNS, TIERS } from "./house.js";

const plan = new Plan(PLAN);
const everything = Array.from({ length: plan.capacity }, (_, i) => i);
let life;
let live;
let state;

beforeEach(() => {
  emptyTab();
  life = new AbortController();
  live = new LiveStates("event-1", plan);
  live.mark(everything, FREE);
  const selection = new Selection("event-1", plan.id, 3);
  state = new SeatMapState({ plan, prices: new Prices(plan, TIERS, RUNS), live, selection, finder: new Finder(plan) }, life.signal);
});

test("choosing, and thinking better of it, is told", () => {
  const toggled = heard(state, "toggled");
  state.toggle(5);
  state.toggle(5);
  assert.deepEqual(toggled, [{ ordinal: 5, outcome: "added" }, { ordinal: 5, outcome: "removed" }]);
});

test("what cannot be chosen says why", () => {
  live.mark([4], HELD);
  live.mark([5], SOLD);
  live.mark([6], BLOCKED);
  live.mark([7], HELD);
  state.own = [7];
  for (const ordinal of [0, 1, 2]) state.toggle(ordinal);
  const toggled = heard(state, "toggled");
  for (const ordinal of [4, 5, 6, 7, 3]) state.toggle(ordinal);
  assert.deepEqual(toggled.map(({ outcome }) => outcome), ["held", "sold", "blocked", "yours", "limit"]);
});

test("a seat is named as it is to this buyer", () => {
  live.mark([1, 2], HELD);
  state.own = [1];
  state.toggle(3);
  assert.deepEqual([0, 1, 2, 3].map((ordinal) => state.nameOf(ordinal)), ["free", "own", "held", "chosen"]);
});

test("whoever loses a seat is offered the nearest one of its price", () => {
  state.toggle(5);
  const taken = heard(state, "taken");
  live.mark([5], HELD);
  assert.deepEqual(taken, [{ taken: [5], others: [4] }]);
  assert.equal(state.selection.count, 0);
});

test("no two who are lost are offered the same seat", () => {
  for (const ordinal of [5, 6]) state.toggle(ordinal);
  const taken = heard(state, "taken");
  live.mark([5, 6], SOLD);
  assert.deepEqual(taken, [{ taken: [5, 6], others: [4, 7] }]);
});

test("a wheelchair space is not offered for a seat, nor a dearer seat", () => {
  for (const ordinal of [0, 1]) state.toggle(ordinal);
  const taken = heard(state, "taken");
  live.mark([0, 1, 2], SOLD);
  assert.deepEqual(taken, [{ taken: [0, 1], others: [] }]);
});

test("while an order is on its way nothing is dropped: it may be ourselves who took it", () => {
  const taken = heard(state, "taken");
  state.toggle(5);
  state.orderBegins();
  live.mark([5], HELD);
  assert.deepEqual([taken.length, state.selection.count], [0, 1]);
  state.orderEnds();
  assert.deepEqual([taken.length, state.selection.count], [1, 0]);
});

test("what was one's own is not when it is free again", () => {
  live.mark([7], HELD);
  state.own = [7];
  live.mark([7], FREE);
  assert.equal(state.own.size, 0);
});

test("what somebody wants to see decides what is counted", () => {
  const seats = heard(state, "seats");
  assert.equal(state.sums[0].left, 8);
  state.filter([false, true], false);
  assert.deepEqual([state.sums[0].left, state.isWanted(0), state.isWanted(4)], [4, false, true]);
  state.filter([true, true], true);
  assert.deepEqual([state.sums[0].left, seats], [1, [null, null]]);
});

test("sums are those of now", () => {
  assert.equal(state.sums[1].left, 2);
  live.mark([8, 9], HELD);
  assert.deepEqual([state.sums[1].left, state.sums[1].held], [0, 2]);
});

test("whoever is gone hears nothing", () => {
  const [seats, choice] = [heard(state, "seats"), heard(state, "choice")];
  life.abort();
  live.mark([0], SOLD);
  state.selection.add(5);
  assert.deepEqual([seats.length, choice.length], [0, 0]);
});
