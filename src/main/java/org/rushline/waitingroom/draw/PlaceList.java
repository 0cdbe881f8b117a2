package org.rushline.waitingroom.draw;

import java.util.ArrayList;
import java.util.List;

/**
 * The published list of all places, in the order of their numbers. Of ten million it keeps ten
 * thousand hashes: one for each {@link #CHUNK} places, whose own hashes are asked for again when
 * one of them wants a proof.
 */
public final class PlaceList {

    /** A power of two, so that a chunk is a subtree. */
    public static final int CHUNK = 1_024;

    private final List<Hash> chunks;
    private final int size;
    private final Hash root;

    private PlaceList(List<Hash> chunks, int size) {
        this.chunks = List.copyOf(chunks);
        this.size = size;
        this.root = MerkleTree.root(chunks);
    }

    public int size() {
        return size;
    }

    public Hash root() {
        return root;
    }

    /**
     * @param index of the place, from 0
     * @param chunk the leaves of its chunk, {@code index / CHUNK}: those of {@link PlaceLeaf}
     * @return the hashes beside its way up to the root, the lowest first
     */
    public List<Hash> proof(int index, List<Hash> chunk) {
        var path = new ArrayList<>(MerkleTree.path(index % CHUNK, leaves(chunk)));
        path.addAll(MerkleTree.path(index / CHUNK, chunks));
        return List.copyOf(path);
    }

    /** Whether this leaf stands there in the list with this size and root. */
    public static boolean holds(Hash leaf, int index, int size, List<Hash> proof, Hash root) {
        try {
            return MerkleTree.rootOf(MerkleTree.leaf(leaf), index, size, proof).equals(root);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static List<Hash> leaves(List<Hash> entries) {
        return entries.stream().map(MerkleTree::leaf).toList();
    }

    /** Takes one leaf after the other, and forgets it. */
    public static final class Builder {

        private final List<Hash> chunks = new ArrayList<>();
        private final List<Hash> chunk = new ArrayList<>(CHUNK);
        private int size;

        public Builder add(Hash leaf) {
            chunk.add(MerkleTree.leaf(leaf));
            size++;
            if (chunk.size() == CHUNK) {
                close();
            }
            return this;
        }

        private void close() {
            chunks.add(MerkleTree.root(chunk));
            chunk.clear();
        }

        public PlaceList build() {
            if (!chunk.isEmpty()) {
                close();
            }
            return new PlaceList(chunks, size);
        }
    }
}
