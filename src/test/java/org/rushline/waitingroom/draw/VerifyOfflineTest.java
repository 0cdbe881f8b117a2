package org.rushline.waitingroom.draw;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that anybody can run finds what we draw, and nothing that was changed. */
class VerifyOfflineTest {

    private static final Path SCRIPT = Path.of("src/main/webapp/assets/verify-draw.py");
    private static final DrawTerms TERMS =
            new DrawTerms("wtr_abc", Instant.parse("2027-03-01T10:00:00.25Z"), "");
    private static final String ALL_IS_WELL =
            """
            yes: the algorithm is known
            yes: the seed is the one committed to
            yes: the list has such a place
            yes: the place is in the published list
            yes: the rank is the one drawn
            """;

    @TempDir Path folder;

    /** Always the same: of two random ones, one in fifty draws the same rank. */
    private final Seed seed = Seed.of(Hash.of(new byte[] {1}).bytes());

    @Test
    void it_agrees_with_the_server() throws Exception {
        var sizes = IntStream.of(1, 2, 3, 7, 100, 1_023, 1_025, 70_000, 1_000_000);
        var proofs =
                sizes.mapToObj(
                        size -> proof(size, new Random(size).nextInt(size), TERMS, new byte[0]));
        var all = proofs.toArray(JsonObject[]::new);
        assertThat(verify(all)).isEqualTo(ALL_IS_WELL.repeat(all.length));
    }

    @Test
    void a_beacon_takes_part() throws Exception {
        var terms = new DrawTerms(TERMS.room(), TERMS.closing(), "drand quicknet 4242");
        assertThat(verify(proof(50, 17, terms, new byte[] {1, 2, 3}))).isEqualTo(ALL_IS_WELL);
        var silent = Json.createObjectBuilder(proof(50, 17, terms, new byte[] {1, 2, 3}));
        assertThat(verify(silent.add("beaconValue", "").build())).contains("NO: the rank");
    }

    @Test
    void every_change_is_found() throws Exception {
        var proof = proof(1_025, 700, TERMS, new byte[0]);
        var changed = changes(proof).toArray(JsonObject[]::new);
        assertThat(verify(changed).lines().filter(line -> line.startsWith("NO: ")))
                .hasSameSizeAs(changed);
        assertThat(verify(Json.createObjectBuilder().build())).contains("NO: this is no proof");
    }

    /** One at a time: a bit of each number and hash, a letter of each text. */
    private static Stream<JsonObject> changes(JsonObject proof) {
        var place = proof.getJsonObject("place");
        var changes = Stream.<JsonObjectBuilder>builder();
        for (var name : List.of("commitment", "root", "seed")) {
            for (int bit = 0; bit < 256; bit += 37) {
                changes.add(changed(proof).add(name, flip(proof.getString(name), bit)));
            }
        }
        changes.add(changed(proof).add("algorithm", "rushline-draw-2"));
        changes.add(changed(proof).add("room", "wtr_abd"));
        changes.add(changed(proof).add("closing", "2027-03-01T10:00:01Z"));
        changes.add(changed(proof).add("beacon", "x"));
        changes.add(changed(proof).add("beaconValue", "00"));
        changes.add(changed(proof).add("size", proof.getInt("size") + 1));
        changes.add(changed(proof).add("size", 1L << 30));
        changes.add(changed(proof).add("size", "1025"));
        for (var name : List.of("number", "index", "rank")) {
            var other = changed(place).add(name, place.getInt(name) ^ 1);
            changes.add(changed(proof).add("place", other));
        }
        changes.add(changed(proof).add("place", changed(place).add("holder", "somebody else")));
        for (int n = 0; n < place.getJsonArray("path").size(); n++) {
            var path = Json.createArrayBuilder(place.getJsonArray("path"));
            path.set(n, flip(place.getJsonArray("path").getString(n), 8 * n));
            changes.add(changed(proof).add("place", changed(place).add("path", path)));
        }
        return changes.build().map(JsonObjectBuilder::build);
    }

    private static JsonObjectBuilder changed(JsonObject object) {
        return Json.createObjectBuilder(object);
    }

    private static String flip(String hex, int bit) {
        var bytes = HexFormat.of().parseHex(hex);
        bytes[bit / 8] ^= (byte) (1 << bit % 8);
        return HexFormat.of().formatHex(bytes);
    }

    private JsonObject proof(int size, int index, DrawTerms terms, byte[] beacon) {
        var leaves = PlaceListTest.leaves(size);
        var list = PlaceListTest.list(leaves);
        var order = DrawnOrder.of(seed.key(size, list.root(), beacon), size);
        var path = Json.createArrayBuilder();
        PlaceListTest.proof(list, leaves, index).forEach(hash -> path.add(hash.toString()));
        return Json.createObjectBuilder()
                .add("algorithm", DrawTerms.ALGORITHM)
                .add("room", terms.room())
                .add("closing", terms.closing().toString())
                .add("beacon", terms.beacon())
                .add("commitment", terms.commitment(seed).toString())
                .add("size", size)
                .add("root", list.root().toString())
                .add("seed", seed.reveal())
                .add("beaconValue", HexFormat.of().formatHex(beacon))
                .add(
                        "place",
                        Json.createObjectBuilder()
                                .add("number", 3L * index)
                                .add("holder", "holder " + index)
                                .add("index", index)
                                .add("path", path)
                                .add("rank", order.rank(index)))
                .build();
    }

    private String verify(JsonObject... proofs) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("python3", SCRIPT.toString()));
        for (var proof : proofs) {
            var file = Files.createTempFile(folder, "proof", ".json");
            command.add(Files.writeString(file, proof.toString()).toString());
        }
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(said.contains("NO: ") ? 1 : 0);
        return said;
    }
}
