#!/usr/bin/env python3
"""Checks proofs of a draw: python3 verify-draw.py proof.json …

It needs nothing but Python 3.7 and asks no server. Compare commitment, size and
root with what you saw published before the seed was: that they were published in
time is the one thing that no program can check afterwards.
"""
import hashlib
import hmac
import json
import struct
import sys

ALGORITHM = "rushline-draw-1"


def sha256(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def fields(*values):
    joined = b""
    for value in values:
        if isinstance(value, str):
            value = value.encode()
        elif isinstance(value, int):
            value = struct.pack(">q", value)
        joined += struct.pack(">I", len(value)) + value
    return joined


def mac(key, message):
    return hmac.new(key, message, hashlib.sha256).digest()


def numbers(seed_material):
    """HMAC_DRBG of NIST SP 800-90A, four bytes at a time."""
    key, value = bytes(32), b"\x01" * 32
    provided = seed_material
    while True:
        key = mac(key, value + b"\x00" + provided)
        value = mac(key, value)
        if provided:
            key = mac(key, value + b"\x01" + provided)
            value = mac(key, value)
        provided = b""
        for _ in range(65536 // 32):
            value = mac(key, value)
            yield from struct.unpack(">8I", value)


def rank(key, index, size):
    """Follows one index through the shuffle, until nothing moves it any more."""
    random = numbers(key)
    at = index
    for last in range(size - 1, 0, -1):
        bound = last + 1
        limit = (1 << 32) - (1 << 32) % bound
        number = next(random)
        while number >= limit:
            number = next(random)
        other = number % bound
        if at == last:
            at = other
        elif at == other:
            at = last
        if at == last:
            return at + 1
    return at + 1


def root_of(entry, index, size, path):
    node, last, rest = sha256(b"\x00", entry), size - 1, list(path)
    while last > 0:
        if index % 2 == 1:
            node = sha256(b"\x01", rest.pop(0), node)
        elif index < last:
            node = sha256(b"\x01", node, rest.pop(0))
        index, last = index // 2, last // 2
    if rest:
        raise ValueError("the path is too long")
    return node


def checks(proof):
    """Each promise, and whether it holds."""
    place = proof["place"]
    seed, root = bytes.fromhex(proof["seed"]), bytes.fromhex(proof["root"])
    size, index = proof["size"], place["index"]
    yield "the algorithm is known", proof["algorithm"] == ALGORITHM
    committed = fields(ALGORITHM, seed, proof["room"], proof["closing"], proof["beacon"])
    yield "the seed is the one committed to", sha256(committed).hex() == proof["commitment"]
    yield "the list has such a place", 0 <= index < size
    entry = sha256(fields(proof["room"], place["number"], place["holder"]))
    path = [bytes.fromhex(node) for node in place["path"]]
    yield "the place is in the published list", root_of(entry, index, size, path) == root
    key = mac(seed, fields(size, root, bytes.fromhex(proof["beaconValue"])))
    yield "the rank is the one drawn", rank(key, index, size) == place["rank"]


def main(file):
    try:
        with open(file, encoding="utf-8") as proof:
            for promise, holds in checks(json.load(proof)):
                print(("yes: " if holds else "NO: ") + promise)
                if not holds:
                    return 1
    except (IndexError, KeyError, TypeError, ValueError, struct.error, AttributeError) as fault:
        print("NO: this is no proof:", repr(fault))
        return 1
    return 0


if __name__ == "__main__":
    if len(sys.argv) < 2:
        print(__doc__)
        sys.exit(2)
    sys.exit(max([main(file) for file in sys.argv[1:]]))
