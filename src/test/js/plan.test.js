import assert from "node:assert/strict";
import { test } from "node:test";
import { Plan } from "../../main/webapp/assets/js/map/plan.js";
import { PLAN } from "./house.js";

const plan = new Plan(PLAN);

test("seats lie where the steps lead", () => {
  assert.deepEqual([...plan.x].slice(0, 8), [150, 250, 350, 450, 150, 250, 350, 450]);
  assert.deepEqual([...plan.y].slice(0, 8), [250, 250, 250, 250, 350, 350, 350, 350]);
});

test("every seat knows its section, row and number", () => {
  assert.equal(plan.sectionAt(6).name, "Stalls");
  assert.equal(plan.rowAt(6).name, "B");
  assert.equal(plan.label(6), "3");
});

test("in a standing area there are neither rows nor numbers", () => {
  assert.equal(plan.sectionAt(8).name, "Floor");
  assert.equal(plan.rowAt(8), null);
  assert.equal(plan.label(8), "");
});

test("what is to know of a seat is known", () => {
  assert.equal(plan.noteOf(4), "Restricted view");
  assert.equal(plan.noteOf(5), undefined);
  assert.equal(plan.isAccessible(3), true);
  assert.equal(plan.isAccessible(2), false);
});

test("a point lies in a section or in none", () => {
  assert.equal(plan.sectionUnder(101, 201).name, "Stalls");
  assert.equal(plan.sectionUnder(800, 300).name, "Floor");
  assert.equal(plan.sectionUnder(650, 300), undefined);
});

test("an outline with a notch does not contain the notch", () => {
  const notched = { ...PLAN.sections[1], outline: [0, 0, 100, 0, 50, 50, 100, 100, 0, 100] };
  const house = new Plan({ ...PLAN, places: 3, sections: [{ ...notched, firstOrdinal: 0 }] });
  assert.equal(house.sectionUnder(90, 50), undefined);
  assert.equal(house.sectionUnder(20, 50).name, "Floor");
});

test("the pitch is the least distance of neighbours", () => {
  assert.equal(plan.sections[0].pitch, 100);
});

test("the stage lies before the first row, and the frame holds all of it", () => {
  const { front, frame } = plan;
  assert.ok(front.bottom < 200);
  assert.deepEqual(frame, { left: 100, top: front.top, right: 900, bottom: 500 });
});

test("a pitch lies in the middle of its house", () => {
  const { front, isPitch } = new Plan({ ...PLAN, stage: "PITCH" });
  assert.ok(isPitch);
  assert.deepEqual([(front.left + front.right) / 2, (front.top + front.bottom) / 2].map(Math.round), [500, 400]);
});

test("a house without a stage has no front", () => {
  assert.equal(new Plan({ ...PLAN, stage: null }).front, null);
});
