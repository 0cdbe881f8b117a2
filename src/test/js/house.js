/** What a browser has and Node has not, and a small house to sit in. */
globalThis.CustomEvent ??= class CustomEvent extends Event {
  constructor(type, { detail = null } = {}) {
    super(type);
    this.detail = detail;
  }
};

export const PLAN = {
  id: "plan-1",
  width: 1_000,
  height: 800,
  stage: "STAGE",
  stageOutline: [250, 40, 750, 40, 700, 160, 300, 160],
  focus: [500, 160],
  decorations: [{ outline: [20, 300, 60, 300, 60, 500, 20, 500], colour: "#cbeeb3", caption: { text: "Bar", x: 40, y: 400, size: 20, rotation: 90 } }],
  places: 11,
  sections: [
    {
      name: "Stalls",
      firstOrdinal: 0,
      places: 8,
      standing: false,
      outline: [100, 200, 600, 200, 600, 500, 100, 500],
      rows: [
        { name: "A", labels: ["1", "2", "3", "4"], x: [150, 100, 100, 100], y: [250, 0, 0, 0], accessible: [3] },
        { name: "B", labels: ["1", "2", "3", "4"], x: [150, 100, 100, 100], y: [350, 0, 0, 0], accessible: [], notes: { "Restricted view": [0] } },
      ],
    },
    { name: "Floor", firstOrdinal: 8, places: 3, standing: true, outline: [700, 200, 900, 200, 900, 500, 700, 500] },
  ],
};

export const TIERS = [
  { id: "best", name: "Best", price: 5_000, colour: "#aa0000" },
  { id: "rest", name: "Rest", price: 2_000, colour: "" },
];

/** Row A is the best, the rest of the stalls and two of three tickets on the floor are the rest. */
export const RUNS = { tiers: ["best", "rest"], runs: [0, 4, 1, 6, -1, 1] };

/** Keeps what this tab remembers, until the next test. */
export function emptyTab() {
  const kept = new Map();
  globalThis.sessionStorage = {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => kept.set(key, String(value)),
  };
  return kept;
}

/** All that this target fires under a name, while it fires it. */
export function heard(target, name) {
  const all = [];
  target.addEventListener(name, ({ detail }) => all.push(detail));
  return all;
}
