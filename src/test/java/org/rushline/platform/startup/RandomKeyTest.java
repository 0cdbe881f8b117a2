package org.rushline.platform.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class RandomKeyTest {

    private static final String DEMO = text("demo-only-key-that-everybody-knows-and-no-server");

    @Test
    void random_bytes_are_taken_at_every_length() {
        for (int bytes = 32; bytes <= 64; bytes++) {
            var key = new byte[bytes];
            new SecureRandom().nextBytes(key);
            assertThat(RandomKey.fault("KEY", base64(key), false)).isEmpty();
            assertThat(RandomKey.read(base64(key))).isEqualTo(key);
        }
    }

    @Test
    void what_can_be_guessed_is_refused() {
        assertFault(base64(new byte[48]), "not random");
        assertFault(text("the name of our venue and the year it was built in"), "not random");
        assertFault(
                base64("\0\1\2\3\4\5\6\7".repeat(6).getBytes(StandardCharsets.US_ASCII)),
                "not random");
    }

    @Test
    void what_is_too_short_or_no_key_at_all_is_refused() {
        assertFault("c2hvcnQ=", "too short");
        assertFault("%%%", "not base64");
    }

    @Test
    void the_demos_is_good_for_the_demo_only() {
        assertFault(DEMO, "the demo one");
        assertThat(RandomKey.fault("KEY", DEMO, true)).isEmpty();
    }

    private static void assertFault(String key, String words) {
        assertThat(RandomKey.fault("KEY", key, false).orElseThrow())
                .startsWith("KEY is")
                .contains(words);
    }

    private static String text(String text) {
        return base64(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] key) {
        return Base64.getEncoder().encodeToString(key);
    }
}
