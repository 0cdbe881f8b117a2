const SECOND_MILLIS = 1_000;

/**
 * Does what joining costs: lets this computer work, or waits where it cannot.
 *
 * @param refusal the problem that carries the challenge
 * @returns the headers with which one joins then
 */
export async function meet({ challenge, patience }) {
  const number = await work(challenge).catch(() => null);
  if (number !== null) return { "X-Altcha": btoa(JSON.stringify({ ...challenge, number })) };
  await new Promise((resolve) => setTimeout(resolve, (patience.seconds + 1) * SECOND_MILLIS));
  return { "X-Patience": patience.token };
}

/** It ends by itself: leaving the page early costs a second of work. */
function work(challenge) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("solver.js", import.meta.url), { type: "module" });
    const over = new AbortController();
    const { signal } = over;
    const end = (settle, value) => {
      over.abort();
      worker.terminate();
      settle(value);
    };
    worker.addEventListener("message", ({ data }) => end(resolve, data), { signal });
    worker.addEventListener("error", () => end(reject), { signal });
    worker.postMessage(challenge);
  });
}
