// Drags the map while seats change. Says by how much a pixel differs at most from the map drawn anew, and from before.
async () => {
  const map = document.querySelector("seat-map");
  const { view, seats } = map;
  const { plan, live, codes } = seats;
  const canvas = map.querySelector("[data-part=canvas]");
  const frame = () => new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)));
  const pixels = () => canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;

  const { box, pitch } = plan.sections[0];
  live.stop();
  view.showAll(true);
  view.goTo((box.left + box.right) / 2, (box.top + box.bottom) / 2, 30 / pitch);
  await frame();
  const before = pixels();
  for (let i = 0; i < 12; i++) {
    view.move(9.3 * Math.sin(i), 11.7 * Math.cos(2 * i));
    for (const k of [0, 1, 2, 3]) {
      const seat = (k * 31 + i * 7) % plan.capacity;
      live.mark([seat], (codes[seat] + 1) % 3);
    }
    await frame();
  }
  const dragged = pixels();
  seats.dispatchEvent(new CustomEvent("seats", { detail: null }));
  await frame();
  const anew = pixels();
  const most = (a, b) => a.reduce((worst, value, i) => Math.max(worst, Math.abs(value - b[i])), 0);
  return [most(dragged, anew), most(dragged, before)];
}
