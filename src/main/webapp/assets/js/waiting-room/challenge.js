const SECOND_MILLIS = 1_000;

/**
 * Does what joining costs: lets this computer work, or waits where it cannot.
 *
 * @param refusal the problem that carries the challenge
 * @param signal ends it early
 * @returns the headers with which one joins then
 */
export async function meet({ challenge, patience }, signal) {
  const number = await work(challenge, signal).catch(() => null);
  if (number !== null) return { "X-Altcha": btoa(JSON.stringify({ ...challenge, number })) };
  await new Promise((resolve) => setTimeout(resolve, (patience.seconds + 1) * SECOND_MILLIS));
  return { "X-Patience": patience.token };
}

function work(challenge, signal) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("solver.js", import.meta.url), { type: "module" });
    const end = (settle, value) => {
      worker.terminate();
      settle(value);
    };
    worker.addEventListener("message", ({ data }) => end(resolve, data));
    worker.addEventListener("error", () => end(reject));
    signal.addEventListener("abort", () => end(reject));
    worker.postMessage(challenge);
  });
}
