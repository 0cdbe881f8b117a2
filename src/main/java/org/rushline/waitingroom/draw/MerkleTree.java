package org.rushline.waitingroom.draw;

import java.util.ArrayList;
import java.util.List;

/** A Merkle tree as in RFC 6962, section 2.1: one root stands for a list, in its order. */
final class MerkleTree {

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private MerkleTree() {}

    static Hash leaf(Hash entry) {
        return Hash.of(LEAF, entry.bytes());
    }

    private static Hash node(Hash left, Hash right) {
        return Hash.of(NODE, left.bytes(), right.bytes());
    }

    /**
     * @param hashes of leaves, or of whole subtrees that are all of one size but the last
     */
    static Hash root(List<Hash> hashes) {
        if (hashes.isEmpty()) {
            return Hash.of();
        }
        if (hashes.size() == 1) {
            return hashes.get(0);
        }
        int left = largestPowerOfTwoBelow(hashes.size());
        return node(root(hashes.subList(0, left)), root(hashes.subList(left, hashes.size())));
    }

    /** The hashes beside the way from this one up to the root, the lowest first. */
    static List<Hash> path(int index, List<Hash> hashes) {
        if (hashes.size() <= 1) {
            return List.of();
        }
        int left = largestPowerOfTwoBelow(hashes.size());
        var first = hashes.subList(0, left);
        var second = hashes.subList(left, hashes.size());
        var path = new ArrayList<>(index < left ? path(index, first) : path(index - left, second));
        path.add(root(index < left ? second : first));
        return path;
    }

    private static int largestPowerOfTwoBelow(int size) {
        return Integer.highestOneBit(size - 1);
    }

    /**
     * The root that this path leads to.
     *
     * @param index of the leaf, from 0
     * @param size how many leaves there are
     * @throws IllegalArgumentException if there is no such leaf, or the path is too short or long
     */
    static Hash rootOf(Hash leaf, long index, long size, List<Hash> path) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("There is no such leaf");
        }
        var root = leaf;
        long at = index;
        long last = size - 1;
        var rest = path.iterator();
        while (last > 0) {
            if (at % 2 == 1 || at < last) {
                if (!rest.hasNext()) {
                    throw new IllegalArgumentException("The path is too short");
                }
                root = at % 2 == 1 ? node(rest.next(), root) : node(root, rest.next());
            }
            at /= 2;
            last /= 2;
        }
        if (rest.hasNext()) {
            throw new IllegalArgumentException("The path is too long");
        }
        return root;
    }
}
