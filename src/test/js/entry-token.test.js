import assert from "node:assert/strict";
import { createHash, generateKeyPairSync, sign } from "node:crypto";
import { test } from "node:test";
import { verifyEntryToken } from "../../main/webapp/assets/verify-entry-token.mjs";

const NOW = 1_800_000_000;
const ASKED = { event: "evt_5", shop: "https://shop.example", issuer: "https://tickets.example", now: NOW };
const CLAIMS = {
  iss: ASKED.issuer, aud: ASKED.shop, sub: "somebody", jti: "0f8fad5b-d9cb-469f-a165-70867728950e",
  iat: NOW - 10, exp: NOW + 290, event: ASKED.event, until: NOW + 890,
};
const { publicKey, privateKey } = generateKeyPairSync("ed25519");
const { x } = publicKey.export({ format: "jwk" });
const kid = createHash("sha256").update(`{"crv":"Ed25519","kty":"OKP","x":"${x}"}`).digest("base64url");
const KEYS = { keys: [{ kty: "OKP", crv: "Ed25519", x, kid, use: "sig", alg: "EdDSA" }] };

function token(claims = {}, header = {}) {
  const parts = [{ alg: "EdDSA", kid, typ: "entry+jwt", ...header }, { ...CLAIMS, ...claims }];
  const text = parts.map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".");
  return `${text}.${sign(null, Buffer.from(text), privateKey).toString("base64url")}`;
}

test("a good token says who has come", () => {
  assert.deepEqual(verifyEntryToken(token(), KEYS, ASKED), CLAIMS);
});

test("no bit of it can be changed", () => {
  const good = Buffer.from(token(), "latin1");
  for (let bit = 0; bit < good.length * 8; bit++) {
    const changed = Buffer.from(good);
    changed[bit >> 3] ^= 1 << (bit & 7);
    assert.throws(() => verifyEntryToken(changed.toString("latin1"), KEYS, ASKED), Error, `bit ${bit}`);
  }
  for (const other of [`${token()}=`, ` ${token()}`, token().slice(0, -1), `${token()}.`, "", "..", undefined, 5]) {
    assert.throws(() => verifyEntryToken(other, KEYS, ASKED));
  }
});

const refused = {
  "another kind of token": [{}, { alg: "none" }],
  "kind of token": [{}, { typ: "JWT" }],
  "kind of": [{}, { crit: ["exp"] }],
  "fetch the keys again": [{}, { kid: "another" }],
  "somebody else": [{ iss: "https://tickets.example.evil" }],
  "another shop": [{ aud: "https://shop.example:8443" }],
  "another event": [{ event: "evt_6" }],
  "from the future": [{ iat: NOW + 3_600 }],
  "future": [{ iat: "soon" }],
  "has expired": [{ exp: NOW }],
  "expired": [{ exp: undefined }],
};

for (const [why, changes] of Object.entries(refused)) {
  test(`it is refused, although signed rightly: ${JSON.stringify(changes)}`, () => {
    assert.throws(() => verifyEntryToken(token(...changes), KEYS, ASKED), { message: new RegExp(why) });
  });
}

test("a key of another kind is not tried", () => {
  const keys = [{ ...KEYS.keys[0], crv: "X25519" }];
  assert.throws(() => verifyEntryToken(token(), { keys }, ASKED), /fetch the keys/);
});
