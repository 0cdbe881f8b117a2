import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { FREE, HELD, SOLD } from "../../main/webapp/assets/js/map/live-states.js";
import { Selection } from "../../main/webapp/assets/js/map/selection.js";
import { emptyTab, heard } from "./house.js";

let tab;
let selection;

beforeEach(() => {
  tab = emptyTab();
  selection = new Selection("event-1", "plan-1", 3);
});

test("no more can be chosen than one order may have", () => {
  assert.deepEqual([5, 6, 7, 8].map((ordinal) => selection.add(ordinal)), [true, true, true, false]);
  assert.equal(selection.count, 3);
});

test("a seat is chosen once", () => {
  selection.add(5);
  assert.equal(selection.add(5), false);
  assert.equal(selection.count, 1);
});

test("an order has seats or tickets of an area, not both", () => {
  selection.add(5);
  selection.setArea(1, 2);
  assert.deepEqual([selection.seats.size, selection.count], [0, 2]);
  selection.add(6);
  assert.deepEqual([selection.areas.size, selection.count], [0, 1]);
});

test("no ticket of an area is none", () => {
  selection.setArea(1, 2);
  selection.setArea(1, 0);
  assert.equal(selection.count, 0);
});

test("every change is told", () => {
  const changes = heard(selection, "change");
  selection.add(5);
  selection.remove(5);
  selection.remove(5);
  selection.clear();
  assert.equal(changes.length, 3);
});

test("what was chosen is there again after the page was left", () => {
  selection.add(5);
  selection.add(6);
  assert.deepEqual([...new Selection("event-1", "plan-1", 3).seats], [5, 6]);
  assert.equal(new Selection("event-2", "plan-1", 3).count, 0);
});

test("no more is read back than one order may have", () => {
  for (const ordinal of [5, 6, 7]) selection.add(ordinal);
  assert.equal(new Selection("event-1", "plan-1", 2).count, 2);
});

test("what a tab has kept may be anything", () => {
  for (const kept of ["nonsense", "[]", "5", '{"seats":7}', '{"areas":[1]}']) {
    for (const key of [...tab.keys(), "seats:event-1:plan-1"]) tab.set(key, kept);
    assert.equal(new Selection("event-1", "plan-1", 3).count, 0, kept);
  }
});

test("a browser that keeps nothing does not keep anybody from choosing", () => {
  globalThis.sessionStorage = undefined;
  const forgetful = new Selection("event-1", "plan-1", 3);
  assert.equal(forgetful.add(5), true);
});

test("what somebody else took is dropped, and what is one's own is not", () => {
  for (const ordinal of [0, 1, 2]) selection.add(ordinal);
  assert.deepEqual(selection.dropTaken([FREE, HELD, SOLD], new Set([2])), [1]);
  assert.deepEqual([...selection.seats], [0, 2]);
});
