// Moves the map as hands would, and says how long frames took, in milliseconds: [half of them, 95 of 100].
async () => {
  const map = document.querySelector("seat-map");
  const { view, plan, states } = map;
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
  picture.width = map.part("canvas").width;
  picture.height = map.part("canvas").height;
  const pen = picture.getContext("2d", { alpha: false });
  const copy = (i) => pen.drawImage(map.part("canvas"), (i % 40) * 8, (i % 20) * 4);

  const pan = (i) => view.zoom.translateBy(view.selection, ((i % 40 < 20 ? 1 : -1) * 8) / view.scale, ((i % 20 < 10 ? 1 : -1) * 4) / view.scale);
  const change = (i) => {
    const changed = Array.from({ length: 2000 }, (_, k) => (k * 47 + i) % plan.places);
    for (const ordinal of changed) states.codes[ordinal] ^= 1;
    map.changed(changed);
  };
  const middle = plan.sections.find(({ rows }) => rows.length > 5);
  const nearer = (pixels) => view.show(middle.box, true) ?? view.zoom.scaleTo(view.selection, pixels / middle.pitch);

  view.showAll(true);
  await frame();
  const result = { drawn: performance.getEntriesByName("seat map drawn")[0].duration };
  result.zoom = await run(240, (i) => view.zoom.scaleBy(view.selection, i % 120 < 60 ? 1.07 : 1 / 1.07));
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
