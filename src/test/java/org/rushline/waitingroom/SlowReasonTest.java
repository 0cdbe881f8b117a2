package org.rushline.waitingroom;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever slows a room, those who wait read why. */
class SlowReasonTest {

    @ParameterizedTest
    @EnumSource
    void the_page_and_the_api_know_each_reason(SlowReason reason) throws IOException {
        var texts = new Properties();
        try (var file = getClass().getResourceAsStream("/messages.properties")) {
            texts.load(new InputStreamReader(file, UTF_8));
        }
        assertThat(texts.getProperty("say.waiting-room." + reason)).startsWith("Longer than");
        try (var file = getClass().getResourceAsStream("/META-INF/openapi.yaml")) {
            var slower = new String(file.readAllBytes(), UTF_8).lines();
            assertThat(slower.filter(line -> line.strip().startsWith("slower:")))
                    .singleElement()
                    .asString()
                    .contains(reason.name());
        }
        assertThat(reason.words()).endsWith(".");
    }
}
