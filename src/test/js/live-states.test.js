import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { BLOCKED, FREE, HELD, LiveStates, SOLD } from "../../main/webapp/assets/js/map/live-states.js";
import { heard } from "./house.js";

/** A stream whose other end is this test. */
class Stream extends EventTarget {
  static CLOSED = 2;
  static all = [];
  readyState = 0;

  constructor(address) {
    super();
    this.address = address;
    Stream.all.push(this);
  }

  send(name, data) {
    this.dispatchEvent(Object.assign(new Event(name), { data: JSON.stringify(data) }));
  }

  refuse() {
    this.readyState = Stream.CLOSED;
    this.dispatchEvent(new Event("error"));
  }

  close() {
    this.readyState = Stream.CLOSED;
  }
}

const SNAPSHOT = { plan: "plan-1", position: 7, states: btoa(String.fromCharCode(0b11_10_01_00, 0b01)) };
let live;
let answer;

beforeEach(() => {
  Stream.all = [];
  globalThis.EventSource = Stream;
  globalThis.document = Object.assign(new EventTarget(), { hidden: false });
  globalThis.fetch = () => answer();
  live = new LiveStates("event-1", { id: "plan-1", capacity: 5 });
});

afterEach(() => live.stop());

const stream = () => Stream.all.at(-1);
const told = (name) => new Promise((tell) => live.addEventListener(name, ({ detail }) => tell(detail), { once: true }));

test("nothing is free before the server has said so", () => {
  assert.deepEqual([...live.codes], [BLOCKED, BLOCKED, BLOCKED, BLOCKED, BLOCKED]);
  assert.equal(live.known, false);
});

test("a snapshot has two bits for each seat", () => {
  const changes = heard(live, "change");
  live.start();
  stream().send("snapshot", SNAPSHOT);
  assert.deepEqual([...live.codes], [FREE, HELD, SOLD, BLOCKED, HELD]);
  assert.deepEqual(changes, [null]);
  assert.equal(live.known, true);
});

test("changes come by state and say which seats they are", () => {
  live.start();
  stream().send("snapshot", SNAPSHOT);
  const changes = heard(live, "change");
  stream().send("changes", { changes: { [FREE]: [1], [SOLD]: [0, 4] } });
  assert.deepEqual([...live.codes], [SOLD, FREE, SOLD, BLOCKED, SOLD]);
  assert.deepEqual(changes, [[1, 0, 4]]);
});

test("another plan is told, and nothing more is heard", () => {
  const [moved, changes] = [heard(live, "moved"), heard(live, "change")];
  live.start();
  const first = stream();
  first.send("snapshot", { ...SNAPSHOT, plan: "plan-2" });
  first.send("snapshot", SNAPSHOT);
  assert.deepEqual([moved.length, changes.length, first.readyState], [1, 0, Stream.CLOSED]);
});

test("whoever cannot have a stream asks", async () => {
  answer = async () => ({ ok: true, json: async () => SNAPSHOT });
  live.start();
  stream().refuse();
  assert.equal(await told("connection"), "asking");
  assert.deepEqual([...live.codes], [FREE, HELD, SOLD, BLOCKED, HELD]);
});

test("an answer that is older than what is known changes nothing", async () => {
  live.start();
  stream().send("snapshot", SNAPSHOT);
  const changes = heard(live, "change");
  answer = async () => ({ ok: true, json: async () => ({ ...SNAPSHOT, position: 6 }) });
  stream().refuse();
  await new Promise(setImmediate);
  assert.deepEqual(changes, []);
});

test("a connection that breaks is told once", async () => {
  answer = async () => ({ ok: false, status: 503 });
  const told = heard(live, "connection");
  live.start();
  stream().dispatchEvent(new Event("error"));
  stream().dispatchEvent(new Event("error"));
  stream().refuse();
  await new Promise(setImmediate);
  assert.deepEqual(told, ["lost"]);
});

test("after the end nothing is heard, of the stream or of the page", () => {
  live.start();
  const last = stream();
  live.stop();
  const changes = heard(live, "change");
  last.send("snapshot", SNAPSHOT);
  document.dispatchEvent(new Event("visibilitychange"));
  assert.deepEqual([changes.length, Stream.all.length], [0, 1]);
});

test("whoever looks again gets a new stream, but only then", () => {
  live.start();
  document.dispatchEvent(new Event("visibilitychange"));
  assert.equal(Stream.all.length, 1);
  live.start();
  assert.equal(Stream.all.length, 2);
});

test("what is learned in another way is told like all else", () => {
  const changes = heard(live, "change");
  live.mark([0, 3], HELD);
  assert.deepEqual([live.codes[0], live.codes[3], changes], [HELD, HELD, [[0, 3]]]);
});
