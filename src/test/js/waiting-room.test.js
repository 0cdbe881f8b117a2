import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { afterEach, beforeEach, test } from "node:test";
import { OwnPlace } from "../../main/webapp/assets/js/waiting-room/own-place.js";
import { RoomSocket } from "../../main/webapp/assets/js/waiting-room/room-socket.js";
import { RoomWatch } from "../../main/webapp/assets/js/waiting-room/room-watch.js";
import { ServerClock } from "../../main/webapp/assets/js/waiting-room/server-clock.js";
import { Standing } from "../../main/webapp/assets/js/waiting-room/standing.js";
import { WaitRange } from "../../main/webapp/assets/js/waiting-room/wait-range.js";
import { heard } from "./house.js";

/** The server is held to the same: RoomStageTest and WaitRangeTest read them, too. */
const CASES = JSON.parse(readFileSync(new URL("waiting-room-cases.json", import.meta.url)));
const LAW = { pollAfterMs: 2_000, pollShare: 0.125, pollMostMs: 120_000 };

for (const { ahead, low, high, words } of CASES.waits) {
  test(`${ahead} ahead, ${low} to ${high} a minute: ${words}`, () => {
    const said = new WaitRange(ahead, high && { low, high }).words((...parts) => parts.join(" "));
    assert.equal(said.replace("½", ".5").replace(" .5", " 0.5"), words);
  });
}

for (const { place, asked, stage, ...room } of CASES.stages) {
  test(`${JSON.stringify({ ...room, place, asked })}: ${stage}`, () => {
    assert.equal(new Standing({ nowServing: 4_500, joined: 20_000, ...room }, place, asked).stage, stage);
  });
}

test("whoever stands in a lane goes by its numbers", () => {
  const lanes = [{ id: "wtr_2", name: "Members", joined: 9, nowServing: 3, perMinute: { low: 1, high: 2 } }];
  const standing = new Standing({ mode: "OPEN", nowServing: 4_500, joined: 20_000, perMinute: { low: 100, high: 100 }, lanes }, { room: "wtr_2", state: "WAITING", position: 8 });
  assert.equal(standing.ahead, 4);
  assert.equal(standing.lane.name, "Members");
  assert.equal(standing.wait.millis, 186_000);
});

test("whoever has no place yet would stand behind everybody", () => {
  assert.equal(new Standing({ mode: "OPEN", nowServing: 4_500, joined: 20_000 }).ahead, 15_500);
  assert.equal(new Standing({ mode: "OPEN", nowServing: 4_500 }, { state: "WAITING", position: 4_501 }).ahead, 0);
});

const pause = (room, place, isHidden = false) => new Standing({ ...LAW, ...room }, place).pause(Date.parse("2026-11-30T10:00:00Z"), isHidden);
const half = (millis) => [millis * 0.5, millis * 1.5];

function assertWithin([least, most], ask) {
  for (let i = 0; i < 200; i++) {
    const millis = ask();
    assert.ok(millis >= least && millis <= most, `${millis} is not from ${least} to ${most}`);
  }
}

test("near the front one asks often, far back seldom, and nobody seldomer than the law says", () => {
  const perMinute = { low: 100, high: 100 };
  const at = (position) => () => pause({ mode: "OPEN", nowServing: 0, perMinute }, { state: "WAITING", position });
  assertWithin(half(2_000), at(2));
  assertWithin(half(75_000), at(1_001));
  assertWithin(half(120_000), at(1_000_000));
});

test("a hidden page asks half as often", () => {
  assertWithin(half(4_000), () => pause({ mode: "OPEN", nowServing: 0 }, { state: "WAITING", position: 1 }, true));
});

test("before the draw one asks by the time that is left, and while the speed is unknown not too often", () => {
  assertWithin(half(75_000), () => pause({ mode: "DRAW", closesAt: "2026-11-30T10:10:00Z" }, { state: "WAITING" }));
  assertWithin(half(75_000), () => pause({ mode: "OPEN", nowServing: 0 }, { state: "WAITING", position: 10_001 }));
});

test("the least delayed answer sets the clock", () => {
  const clock = new ServerClock();
  const now = Date.now();
  clock.hear(new Date(now - 3_000).toISOString());
  clock.hear(new Date(now).toISOString());
  clock.hear(new Date(now - 1_000).toISOString());
  assert.ok(Math.abs(clock.now - now) < 500);
  assert.equal(clock.secondsUntil(now - 1), 0);
});

let life;
let answers;
let watch;

beforeEach(() => {
  life = new AbortController();
  answers = [];
  globalThis.document = Object.assign(new EventTarget(), { hidden: false });
  globalThis.addEventListener = () => {};
  const api = { look: async () => answers.shift()() };
  watch = new RoomWatch(api, () => 1_000_000, undefined, life.signal);
});

afterEach(() => {
  life.abort();
  watch.stop();
});

const room = (at, more) => () => ({ status: 200, body: { mode: "OPEN", at: `2026-11-30T10:00:0${at}Z`, ...more } });

async function look(...next) {
  answers = next;
  const rooms = heard(watch, "room");
  while (answers.length > 0) await watch.look();
  return rooms;
}

test("nobody who has been called is sent back", async () => {
  const rooms = await look(room(1, { nowServing: 20 }), room(2, { nowServing: 10 }), room(3, { nowServing: 30 }));
  assert.deepEqual(rooms.map(({ nowServing }) => nowServing), [20, 20, 30]);
});

test("what a slower cache still believes is not passed on", async () => {
  const rooms = await look(room(5, { nowServing: 20 }), room(4, { mode: "DRAW" }));
  assert.deepEqual(rooms.map(({ mode }) => mode), ["OPEN"]);
});

test("a new draw begins from nothing", async () => {
  const rooms = await look(room(1, { nowServing: 20 }), room(2, { mode: "DRAW" }), room(3, { nowServing: 1 }));
  assert.deepEqual(rooms.map(({ nowServing }) => nowServing), [20, 0, 1]);
});

test("when it ends it is known whether anything was left", async () => {
  const rooms = await look(room(1, { left: 0 }), room(2, { mode: "ENDED" }));
  assert.equal(rooms[1].left, 0);
});

test("it says when the connection is lost, and goes on", async () => {
  const states = heard(watch, "connection");
  const lost = () => {
    throw new TypeError();
  };
  await look(room(1, {}), lost, () => ({ status: 404, body: {} }), room(2, {}));
  assert.deepEqual(states, ["live", "lost", "lost", "live"]);
});

const answer = (status, body = {}) => async () => ({ status, body, retryAfter: 0.001 });

test("a place is found, or lost when the room begins anew", async () => {
  const own = new OwnPlace({ mine: answer(200, { state: "WAITING", position: 7 }) }, true);
  assert.equal(own.isKnown, false);
  await own.find();
  assert.deepEqual([own.isKnown, own.place.position], [true, 7]);
  const lost = new OwnPlace({ mine: answer(404) }, true);
  await lost.find();
  assert.deepEqual([lost.isKnown, lost.place], [true, undefined]);
});

test("nobody who has no place is asked for", async () => {
  const own = new OwnPlace({ mine: () => assert.fail("asked") }, false);
  await own.find();
  assert.equal(own.isKnown, true);
});

test("while there is no room, or no answer, it asks again by itself until they are in", async () => {
  const replies = [answer(202, { state: "CALLED" }), answer(202, { state: "CALLED" }), answer(200, { state: "ADMITTED" })];
  const own = new OwnPlace({ enter: () => replies.shift()() }, true);
  const admitted = new Promise((resolve) => own.addEventListener("admitted", resolve, { once: true }));
  await own.enter();
  assert.equal(own.isAsked, true);
  await admitted;
  assert.equal(own.place.state, "ADMITTED");
  own.stop();
});

test("a refusal is told, and ends the asking", async () => {
  const own = new OwnPlace({ enter: answer(409, { detail: "Not yet." }) }, true);
  const troubles = heard(own, "trouble");
  await own.enter();
  assert.deepEqual([troubles, own.isAsked], [["Not yet."], false]);
});

test("whoever cannot be reached is not refused", async () => {
  const broken = async () => {
    throw new TypeError();
  };
  const own = new OwnPlace({ join: broken }, false);
  const troubles = heard(own, "trouble");
  await own.join();
  assert.deepEqual(troubles, [null]);
});

test("a socket tells of the room and of one's own place, and when it has closed", () => {
  const sockets = [];
  globalThis.location = { origin: "https://shop.example" };
  globalThis.WebSocket = class extends EventTarget {
    static OPEN = 1;
    readyState = 1;

    constructor(address) {
      super();
      this.address = address;
      sockets.push(this);
    }

    close() {
      this.readyState = 3;
    }
  };
  const socket = new RoomSocket("evt_1");
  const [rooms, places, closings] = ["room", "place", "closed"].map((name) => heard(socket, name));
  socket.start();
  socket.start();
  assert.deepEqual(sockets.map(({ address }) => address), ["wss://shop.example/ws/waiting-room/evt_1"]);
  const say = (news) => sockets[0].dispatchEvent(Object.assign(new Event("message"), { data: JSON.stringify(news) }));
  say({ mode: "OPEN" });
  say({ place: null });
  say({ type: "a-problem" });
  assert.equal(socket.isOpen, true);
  sockets[0].dispatchEvent(new Event("close"));
  assert.deepEqual([rooms, places, closings.length], [[{ mode: "OPEN" }], [null], 1]);
  socket.stop();
  assert.equal(socket.isOpen, false);
});
