package org.rushline.seatplan.pretix;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class UnknownKeysTest {

    private static final JsonProvider JSON = JsonProvider.provider(); // looking it up is slow

    private int unknown;

    @Property(tries = 30)
    void neither_the_order_of_keys_nor_unknown_ones_change_anything_and_none_is_lost_in_silence(
            @ForAll long seed) {
        unknown = 0;
        var plan =
                JSON.createReader(new StringReader(PretixFile.NASTY.replace('\'', '"')))
                        .readObject();
        var shuffled = shuffled(plan, new Random(seed)).toString();
        var read = PretixFile.read(shuffled);
        assertThat(read.layout()).isEqualTo(PretixFile.read(PretixFile.NASTY).layout());
        var nasty = PretixFile.read(PretixFile.NASTY).repairs();
        assertThat(mended(read.repairs())).containsExactlyInAnyOrderElementsOf(mended(nasty));
        assertThat(leftOut(read.repairs())).isEqualTo(leftOut(nasty) + unknown);
    }

    private static List<String> mended(List<String> repairs) {
        return repairs.stream().filter(repair -> !repair.startsWith("Left out")).toList();
    }

    /** How many members, by name or only as a number. */
    private static int leftOut(List<String> repairs) {
        var others =
                repairs.stream()
                        .filter(repair -> repair.endsWith("other members."))
                        .mapToInt(repair -> Integer.parseInt(repair.replaceAll("\\D", "")) - 1)
                        .sum();
        return repairs.size() - mended(repairs).size() + others;
    }

    private JsonValue shuffled(JsonValue value, Random random) {
        if (value instanceof JsonArray array) {
            var items = JSON.createArrayBuilder();
            array.forEach(item -> items.add(shuffled(item, random)));
            return items.build();
        }
        return value instanceof JsonObject object ? shuffled(object, random) : value;
    }

    private JsonObject shuffled(JsonObject object, Random random) {
        var keys = new ArrayList<>(object.keySet());
        Collections.shuffle(keys, random);
        var fields = JSON.createObjectBuilder();
        for (var key : keys) {
            if (random.nextBoolean()) {
                var value = unknown(random);
                fields.add("x-" + random.nextInt(), value);
                unknown += value == JsonValue.NULL ? 0 : 1; // null is nothing that could be lost
            }
            fields.add(key, shuffled(object.get(key), random));
        }
        return fields.build();
    }

    private static JsonValue unknown(Random random) {
        var nested =
                JSON.createObjectBuilder()
                        .add("seats", JSON.createArrayBuilder().add("A").addNull().add(1e300))
                        .add("position", JSON.createObjectBuilder().add("x", "far"));
        return switch (random.nextInt(3)) {
            case 0 -> JsonValue.NULL;
            case 1 -> JSON.createValue("~");
            default -> nested.build();
        };
    }
}
