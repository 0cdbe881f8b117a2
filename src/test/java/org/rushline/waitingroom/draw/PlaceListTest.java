package org.rushline.waitingroom.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceListTest {

    /** RFC 6962 says so of nothing; a list without a place has this root. */
    @Test
    void an_empty_list_has_the_hash_of_nothing() {
        assertThat(list(List.of()).root())
                .hasToString("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 8, 1_023, 1_024, 1_025, 2_048, 3_000, 5_121})
    void chunks_make_the_same_root_as_the_whole(int size) {
        var leaves = leaves(size);
        assertThat(list(leaves).root())
                .isEqualTo(MerkleTree.root(leaves.stream().map(MerkleTree::leaf).toList()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 1_023, 1_024, 1_025, 5_121})
    void each_place_is_proved_and_no_other(int size) {
        var leaves = leaves(size);
        var list = list(leaves);
        for (int index : indexes(size)) {
            var proof = proof(list, leaves, index);
            assertThat(PlaceList.holds(leaves.get(index), index, size, proof, list.root()))
                    .isTrue();
            assertThat(refused(list, leaves.get(index), index, proof)).isEmpty();
        }
    }

    /** Whatever is changed and still believed. */
    private static List<String> refused(PlaceList list, Hash leaf, int index, List<Hash> proof) {
        var believed = new ArrayList<String>();
        int size = list.size();
        check(believed, "leaf", PlaceList.holds(flipped(leaf), index, size, proof, list.root()));
        check(believed, "root", PlaceList.holds(leaf, index, size, proof, flipped(list.root())));
        check(believed, "index", PlaceList.holds(leaf, index + 1, size, proof, list.root()));
        check(believed, "beyond", PlaceList.holds(leaf, size, size, proof, list.root()));
        check(believed, "negative", PlaceList.holds(leaf, -1, size, proof, list.root()));
        var longer = Stream.concat(proof.stream(), Stream.of(leaf)).toList();
        check(believed, "longer", PlaceList.holds(leaf, index, size, longer, list.root()));
        for (int n = 0; n < proof.size(); n++) {
            var other = new ArrayList<>(proof);
            other.set(n, flipped(proof.get(n)));
            check(believed, "path", PlaceList.holds(leaf, index, size, other, list.root()));
            var shorter = new ArrayList<>(proof);
            shorter.remove(n);
            check(believed, "shorter", PlaceList.holds(leaf, index, size, shorter, list.root()));
        }
        return believed;
    }

    private static void check(List<String> believed, String what, boolean holds) {
        if (holds) {
            believed.add(what);
        }
    }

    private static Hash flipped(Hash hash) {
        var bytes = hash.bytes();
        bytes[17] ^= 4;
        return new Hash(bytes);
    }

    private static int[] indexes(int size) {
        return IntStream.of(0, 1, size / 2, size - 2, size - 1)
                .filter(index -> index >= 0 && index < size)
                .distinct()
                .toArray();
    }

    static List<Hash> leaves(int size) {
        return IntStream.range(0, size)
                .mapToObj(n -> PlaceLeaf.of("wtr_abc", 3L * n, "holder " + n))
                .toList();
    }

    static PlaceList list(List<Hash> leaves) {
        var builder = new PlaceList.Builder();
        leaves.forEach(builder::add);
        return builder.build();
    }

    static List<Hash> proof(PlaceList list, List<Hash> leaves, int index) {
        int from = index / PlaceList.CHUNK * PlaceList.CHUNK;
        int to = Math.min(from + PlaceList.CHUNK, leaves.size());
        return list.proof(index, leaves.subList(from, to));
    }
}
