const ENCODER = new TextEncoder();
const AT_ONCE = 50;

/** Finds the number that an ALTCHA challenge asks for, in a thread of its own. Answers null if there is none. */
self.addEventListener("message", async ({ data }) => self.postMessage(await solve(data)));

async function solve({ algorithm, challenge, salt, maxnumber }) {
  const wanted = bytes(challenge);
  for (let first = 0; first <= maxnumber; first += AT_ONCE) {
    const numbers = Array.from({ length: AT_ONCE }, (_, i) => first + i);
    const digests = await Promise.all(numbers.map((number) => crypto.subtle.digest(algorithm, ENCODER.encode(salt + number))));
    const found = digests.findIndex((digest) => isSame(new Uint8Array(digest), wanted));
    if (found >= 0) return first + found;
  }
  return null;
}

function bytes(hex) {
  return Uint8Array.from(hex.match(/../g), (byte) => parseInt(byte, 16));
}

function isSame(some, others) {
  return some.every((byte, i) => byte === others[i]);
}
