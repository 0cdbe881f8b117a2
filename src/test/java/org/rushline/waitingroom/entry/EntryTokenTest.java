package org.rushline.waitingroom.entry;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.rushline.platform.Seal;
import org.rushline.platform.id.EventId;

/** A token says what we have said, or nothing. */
class EntryTokenTest {

    private static final Instant NOW = Instant.parse("2027-03-01T10:00:00Z");

    private final EntryKeyPair key = EntryKeyPair.random();
    private final EntryToken token =
            new EntryToken(
                    UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e"),
                    "https://tickets.example",
                    "https://shop.example",
                    new EventId(5),
                    "q83vEjRWeJASNFZ4kKvN7w",
                    NOW,
                    NOW.plusSeconds(300),
                    NOW.plusSeconds(900));
    private final String signed = token.signed(key.kid(), key);
    private final Function<String, Optional<byte[]>> keys =
            kid -> Optional.ofNullable(Map.of(key.kid(), key.publicKey()).get(kid));

    @Test
    void who_reads_it_learns_what_was_signed() {
        assertThat(EntryToken.read(signed, keys)).contains(token);
        assertThat(signed).hasSizeLessThan(EntryToken.LONGEST / 2);
    }

    @Test
    void no_bit_of_it_can_be_changed() {
        var good = signed.getBytes(ISO_8859_1);
        for (int bit = 0; bit < good.length * Byte.SIZE; bit++) {
            var changed = good.clone();
            changed[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            assertThat(EntryToken.read(new String(changed, ISO_8859_1), keys))
                    .as("bit " + bit)
                    .isEmpty();
        }
    }

    @Test
    void another_key_or_algorithm_signs_nothing() {
        var other = EntryKeyPair.random();
        assertThat(EntryToken.read(token.signed(other.kid(), other), keys)).isEmpty();
        assertThat(EntryToken.read(token.signed(key.kid(), other), keys)).isEmpty();
        var parts = signed.split("\\.");
        for (var header :
                new String[] {
                    "{\"alg\":\"none\"}",
                    "{\"alg\":\"HS256\",\"kid\":\"%s\",\"typ\":\"entry+jwt\"}".formatted(key.kid()),
                    "{\"kid\":\"%s\",\"alg\":\"EdDSA\",\"typ\":\"entry+jwt\"}".formatted(key.kid()),
                    "[]",
                    "",
                    "{\"kid\":7}"
                }) {
            var text = base64(header) + "." + parts[1];
            var forged = text + "." + EntryKeyPair.text(key.sign(text));
            assertThat(EntryToken.read(forged, keys)).as(header).isEmpty();
        }
        assertThat(EntryToken.read(parts[0] + "." + parts[1] + ".", keys)).isEmpty();
        assertThat(EntryToken.read("", keys)).isEmpty();
        assertThat(EntryToken.read("a.".repeat(2_000), keys)).isEmpty();
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    /** The example of RFC 8037, appendix A.3. */
    @Test
    void a_key_is_found_by_its_thumbprint() {
        var known = Base64.getUrlDecoder().decode("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo");
        assertThat(EntryKeyPair.kid(known))
                .isEqualTo("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
    }

    @Test
    void a_sealed_key_opens_for_its_own_event_and_purpose_only() {
        var secret = new byte[32];
        var seal = new Seal(secret, "key of entry tokens");
        var about = "evt_5 a".getBytes(UTF_8);
        var sealed = seal.seal(key.privateKey(), about);
        assertThat(new Seal(secret, "key of entry tokens").open(sealed, about))
                .contains(key.privateKey());
        assertThat(seal.open(sealed, "evt_6 a".getBytes(UTF_8))).isEmpty();
        assertThat(new Seal(secret, "seed of a draw").open(sealed, about)).isEmpty();
        assertThat(new Seal(new byte[] {1}, "key of entry tokens").open(sealed, about)).isEmpty();
    }
}
