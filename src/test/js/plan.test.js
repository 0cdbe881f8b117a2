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

test("the stage is where the document has it, and the frame holds it and all that is drawn", () => {
  const { stage, frame } = plan;
  assert.deepEqual(stage.corners, [[250, 40], [750, 40], [700, 160], [300, 160]]);
  assert.equal(stage.isPitch, false);
  assert.equal(Math.round(stage.middle[0]), 500);
  assert.deepEqual(frame, { left: 20, top: 40, right: 900, bottom: 500 });
});

test("a stage before a floor for standing is there, too", () => {
  const floor = { ...PLAN.sections[1], firstOrdinal: 0 };
  assert.ok(new Plan({ ...PLAN, places: 3, sections: [floor] }).stage);
});

test("a pitch is known as one", () => {
  assert.ok(new Plan({ ...PLAN, stage: "PITCH" }).stage.isPitch);
});

test("a house without a stage has none, and one that was kept from before is drawn without", () => {
  assert.equal(new Plan({ ...PLAN, stage: "NONE", stageOutline: [] }).stage, null);
  const { stageOutline, decorations, ...before } = PLAN;
  assert.equal(new Plan(before).stage, null);
  assert.deepEqual(new Plan(before).decorations, []);
});

test("a decoration has its outline, its colours and what is written on it", () => {
  const [bar] = plan.decorations;
  assert.deepEqual(bar.box, { left: 20, top: 300, right: 60, bottom: 500 });
  assert.equal(bar.colour, "#cbeeb3");
  assert.equal(bar.caption.text, "Bar");
});
