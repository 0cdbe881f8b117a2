// Moves the map as hands would, and says how long frames took, in milliseconds: [half of them, 95 of 100].
async () => {
  const map = document.querySelector("seat-map");
  const { view, seats } = map;
  const { plan, live, codes } = seats;
  const canvas = map.querySelector("[data-part=canvas]");
  const frame = () => new Promise(requestAnimationFrame);

  const run = async (frames, step) => {
    const took = [];
    let last = await frame();
    for (let i = 0; i < frames; i++) {
      step(i);
      const now = await frame();
      took.push(now - last);
      last = now;
    }
    took.sort((a, b) => a - b);
    return [took[frames >> 1], took[Math.floor(frames * 0.95)]];
  };

  const picture = document.createElement("canvas");
  picture.width = canvas.width;
  picture.height = canvas.height;
  const pen = picture.getContext("2d", { alpha: false });
  const copy = (i) => pen.drawImage(canvas, (i % 40) * 8, (i % 20) * 4);

  const pan = (i) => view.move((i % 40 < 20 ? 1 : -1) * 8, (i % 20 < 10 ? 1 : -1) * 4);
  const change = (i) => {
    const changed = Array.from({ length: 2000 }, (_, k) => (k * 47 + i) % plan.capacity);
    for (const ordinal of changed) codes[ordinal] ^= 1;
    live.dispatchEvent(new CustomEvent("change", { detail: changed }));
  };
  const middle = plan.sections.find(({ rows }) => rows.length > 5);
  const nearer = (pixels) => {
    const { left, top, right, bottom } = middle.box;
    view.showAll(true);
    view.goTo((left + right) / 2, (top + bottom) / 2, pixels / middle.pitch);
  };

  view.showAll(true);
  await frame();
  const result = { painted: performance.getEntriesByName("seat-map-painted")[0].duration };
  result.zoom = await run(240, (i) => view.nearer(i % 120 < 60 ? 1.07 : 1 / 1.07));
  view.showAll(true);
  result.recolourAll = await run(60, change);
  nearer(7);
  result.panSmall = await run(240, pan);
  result.recolourNear = await run(60, change);
  nearer(26);
  result.panLarge = await run(240, pan);
  document.querySelector(".map__frame").append(picture);
  picture.style.cssText = "position: absolute; inset: 0";
  result.copied = await run(240, copy);
  picture.remove();
  return JSON.stringify(result);
};
