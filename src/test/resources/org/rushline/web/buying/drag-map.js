// Drags the map while seats change. Says by how much a pixel differs at most from the map drawn anew, and from before.
async () => {
  const map = document.querySelector("seat-map");
  const { view, plan, states, painter } = map;
  const canvas = map.part("canvas");
  const frame = () => new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)));
  const pixels = () => canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;

  states.stop();
  view.show(plan.sections[0].box, true);
  view.zoom.scaleTo(view.selection, 30 / plan.sections[0].pitch);
  await frame();
  const before = pixels();
  for (let i = 0; i < 12; i++) {
    view.zoom.translateBy(view.selection, (9.3 * Math.sin(i)) / view.scale, (11.7 * Math.cos(2 * i)) / view.scale);
    const seats = [0, 1, 2, 3].map((k) => (k * 31 + i * 7) % plan.places);
    for (const seat of seats) states.codes[seat] = (states.codes[seat] + 1) % 3;
    map.changed(seats);
    await frame();
  }
  const dragged = pixels();
  painter.spoil(null);
  map.paint();
  await frame();
  const anew = pixels();
  const most = (a, b) => a.reduce((worst, value, i) => Math.max(worst, Math.abs(value - b[i])), 0);
  return [most(dragged, anew), most(dragged, before)];
}
