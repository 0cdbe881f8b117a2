package org.rushline.seatplan.pretix;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class UnknownKeysTest {

    private static final JsonProvider JSON = JsonProvider.provider(); // looking it up is slow

    @Property(tries = 30)
    void neither_the_order_of_keys_nor_unknown_ones_change_anything(@ForAll long seed) {
        var plan =
                JSON.createReader(new StringReader(PretixFile.NASTY.replace('\'', '"')))
                        .readObject();
        var shuffled = shuffled(plan, new Random(seed)).toString();
        assertThat(PretixFile.read(shuffled)).isEqualTo(PretixFile.read(PretixFile.NASTY));
    }

    private static JsonValue shuffled(JsonValue value, Random random) {
        if (value instanceof JsonArray array) {
            var items = JSON.createArrayBuilder();
            array.forEach(item -> items.add(shuffled(item, random)));
            return items.build();
        }
        return value instanceof JsonObject object ? shuffled(object, random) : value;
    }

    private static JsonObject shuffled(JsonObject object, Random random) {
        var keys = new ArrayList<>(object.keySet());
        Collections.shuffle(keys, random);
        var fields = JSON.createObjectBuilder();
        for (var key : keys) {
            if (random.nextBoolean()) {
                fields.add("x-" + random.nextInt(), unknown(random));
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
