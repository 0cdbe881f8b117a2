package org.rushline.web.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rushline.web.Wording;

class WaitRangeTest {

    private final Wording words = new Wording();

    static Stream<JsonObject> waits() {
        return SharedCases.of("waits");
    }

    @ParameterizedTest
    @MethodSource("waits")
    void the_server_says_what_scripts_say(JsonObject known) {
        var pace =
                known.containsKey("high")
                        ? new RoomNow.Pace(known.getInt("low"), known.getInt("high"))
                        : null;
        var expected =
                known.getString("words").replace("0.5", "½").replace(".5", "½").split(" ", -1);
        Object[] values = Arrays.copyOfRange(expected, 1, expected.length);
        assertThat(new WaitRange(known.getInt("ahead"), pace).words(words))
                .isEqualTo(words.say("say.waiting-room." + expected[0], values));
    }
}
