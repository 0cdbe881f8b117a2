#!/usr/bin/env node
/**
 * Checks an entry token: node verify-entry-token.mjs keys.json EVENT SHOP ISSUER < token
 *
 * keys.json is what GET /api/events/{eventId}/waiting-room/entry-keys answers, SHOP the scheme and host of your
 * shop, ISSUER those of the waiting room. It needs nothing but Node 16 and asks no server, so it cannot know whether
 * a token has been used before: redeem it for that, or keep each `jti` until its `exp`.
 */
import { createPublicKey, verify } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const LEEWAY_SECONDS = 30;
const LONGEST = 2_000;

/** The claims of a token; throws an Error that says why it is not good. */
export function verifyEntryToken(token, { keys }, { event, shop, issuer, now = Date.now() / 1000 }) {
  const parts = typeof token === "string" && token.length <= LONGEST ? token.split(".") : [];
  if (parts.length !== 3) throw new Error("it is no token");
  const [header, payload, signature] = parts.map(bytesOf);
  const { alg, typ, kid, ...more } = JSON.parse(header);
  if (alg !== "EdDSA" || typ !== "entry+jwt" || Object.keys(more).length > 0) throw new Error("it is another kind of token");
  const key = keys.find((one) => one.kid === kid && one.kty === "OKP" && one.crv === "Ed25519");
  if (!key) throw new Error("nobody knows its key: fetch the keys again");
  const { kty, crv, x } = key;
  const publicKey = createPublicKey({ key: { kty, crv, x }, format: "jwk" });
  const signed = Buffer.from(`${parts[0]}.${parts[1]}`);
  if (!verify(null, signed, publicKey, signature)) throw new Error("its signature is wrong");
  const claims = JSON.parse(payload);
  if (claims.iss !== issuer) throw new Error("it comes from somebody else");
  if (claims.aud !== shop) throw new Error("it is for another shop");
  if (claims.event !== event) throw new Error("it is for another event");
  if (!(claims.iat <= now + LEEWAY_SECONDS)) throw new Error("it comes from the future");
  if (!(claims.exp > now)) throw new Error("it has expired");
  return claims;
}

/** Base64 can say the same in several ways, of which one is right. */
function bytesOf(part) {
  const bytes = Buffer.from(part, "base64url");
  if (bytes.toString("base64url") !== part) throw new Error("it is no token");
  return bytes;
}

function main([keysFile, event, shop, issuer]) {
  if (!issuer) {
    console.error("node verify-entry-token.mjs keys.json EVENT SHOP ISSUER < token");
    return 2;
  }
  try {
    const token = readFileSync(0, "latin1").replace(/\r?\n$/, "");
    console.log("yes:", JSON.stringify(verifyEntryToken(token, JSON.parse(readFileSync(keysFile)), { event, shop, issuer })));
    return 0;
  } catch (fault) {
    console.log("NO:", fault.message);
    return 1;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = main(process.argv.slice(2));
