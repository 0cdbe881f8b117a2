package org.rushline.sessions.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rushline.accounts.Person;
import org.rushline.accounts.Role;
import org.rushline.platform.id.AccountId;

class TokensTest {

    private static final byte[] KEY = key(1);
    private static final byte[] OTHER_KEY = key(2);
    private static final Instant NOW = Instant.parse("2026-12-05T20:30:00Z");
    private static final Person ANNETTE =
            new Person(
                    new AccountId(UUID.randomUUID()),
                    "Annette",
                    Set.of(),
                    UUID.randomUUID(),
                    false);

    private final Tokens tokens = tokens(KEY, NOW);

    @Test
    void a_token_says_who_and_by_which_session() {
        var claims = tokens.read(tokens.issue(ANNETTE).token()).orElseThrow();
        assertThat(claims.account()).isEqualTo(ANNETTE.id());
        assertThat(claims.session()).isEqualTo(ANNETTE.session());
        assertThat(claims.expiresAt()).isEqualTo(NOW.plus(Duration.ofMinutes(20)));
    }

    @Test
    void it_is_good_for_twenty_minutes_and_five_seconds_of_other_clocks() {
        var claims = tokens.read(tokens.issue(ANNETTE).token()).orElseThrow();
        assertThat(claims.isExpired(NOW.plusSeconds(20 * 60 + 5))).isFalse();
        assertThat(claims.isExpired(NOW.plusSeconds(20 * 60 + 6))).isTrue();
    }

    @Test
    void it_wants_to_be_renewed_after_ten_minutes() {
        var claims = tokens.read(tokens.issue(ANNETTE).token()).orElseThrow();
        assertThat(claims.isPastHalfItsLife(NOW.plusSeconds(599))).isFalse();
        assertThat(claims.isPastHalfItsLife(NOW.plusSeconds(601))).isTrue();
    }

    @Test
    void an_expired_one_is_still_read_as_expired() {
        var token = tokens.issue(ANNETTE).token();
        var later = NOW.plus(Duration.ofDays(2));
        var claims = tokens(KEY, later).read(token).orElseThrow();
        assertThat(claims.isExpired(later)).isTrue();
    }

    @Test
    void one_that_was_read_before_says_the_same_and_vouches_for_no_other() {
        var token = tokens.issue(ANNETTE).token();
        var first = tokens.read(token).orElseThrow();
        assertThat(tokens.read(token)).contains(first);
        assertThat(tokens.read(token + "A")).isEmpty();
        assertThat(tokens.read(token.substring(0, token.length() - 2))).isEmpty();
    }

    @Test
    void one_signed_with_another_key_is_nothing() {
        var token = tokens(OTHER_KEY, NOW).issue(ANNETTE).token();
        assertThat(tokens.read(token)).isEmpty();
    }

    @Test
    void one_signed_with_another_key_under_our_keys_name_is_nothing() throws Exception {
        assertThat(
                        tokens.read(
                                signed(
                                        JWSAlgorithm.HS256,
                                        OTHER_KEY,
                                        TokenKey.of(KEY).id(),
                                        same())))
                .isEmpty();
    }

    @Test
    void the_previous_key_is_honoured_after_a_change_and_not_used_any_more() {
        var old = tokens.issue(ANNETTE).token();
        var changed = new Tokens(OTHER_KEY, Optional.of(KEY), at(NOW));
        assertThat(changed.read(old)).isPresent();
        assertThat(tokens.read(changed.issue(ANNETTE).token())).isEmpty();
    }

    @Test
    void one_without_signature_is_nothing() throws Exception {
        var claims = SignedJWT.parse(tokens.issue(ANNETTE).token()).getJWTClaimsSet();
        assertThat(tokens.read(new PlainJWT(claims).serialize())).isEmpty();
        var parts = tokens.issue(ANNETTE).token().split("\\.", -1);
        assertThat(tokens.read(parts[0] + "." + parts[1] + ".")).isEmpty();
    }

    @Test
    void another_algorithm_is_refused_even_with_our_key() throws Exception {
        var longKey = Arrays.copyOf(KEY, 64);
        var ours = new Tokens(longKey, Optional.empty(), at(NOW));
        var id = TokenKey.of(longKey).id();
        assertThat(ours.read(signed(JWSAlgorithm.HS512, longKey, id, same()))).isEmpty();
        assertThat(ours.read(signed(JWSAlgorithm.HS256, longKey, id, same()))).isPresent();
    }

    @Test
    void a_changed_one_is_nothing() {
        var parts = tokens.issue(ANNETTE).token().split("\\.", -1);
        var others =
                tokens.issue(
                        new Person(
                                ANNETTE.id(),
                                "A",
                                Set.of(Role.ADMINISTRATOR),
                                ANNETTE.session(),
                                false));
        var mixed = parts[0] + "." + others.token().split("\\.", -1)[1] + "." + parts[2];
        assertThat(tokens.read(mixed)).isEmpty();
    }

    @Test
    void one_for_somebody_else_or_from_somebody_else_is_nothing() throws Exception {
        assertThat(tokens.read(ours(claims -> claims.audience("elsewhere")))).isEmpty();
        assertThat(tokens.read(ours(claims -> claims.issuer("elsewhere")))).isEmpty();
        assertThat(tokens.read(ours(claims -> claims.subject("evt_1")))).isEmpty();
        assertThat(tokens.read(ours(claims -> claims.claim("sid", "no uuid")))).isEmpty();
        assertThat(tokens.read(ours(claims -> claims.claim("sid", 7)))).isEmpty();
        assertThat(tokens.read(ours(claims -> claims.expirationTime(null)))).isEmpty();
    }

    @Test
    void one_from_the_future_is_nothing() throws Exception {
        var soon = Date.from(NOW.plusSeconds(10));
        assertThat(tokens.read(ours(claims -> claims.issueTime(soon)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a.b.c", "null", "eyJhbGciOiJIUzI1NiJ9..", "%00"})
    void rubbish_is_nothing(String text) {
        assertThat(tokens.read(text)).isEmpty();
    }

    @Test
    void an_endless_one_is_not_even_looked_at() {
        assertThat(tokens.read("e".repeat(5_000_000))).isEmpty();
    }

    @Test
    void it_does_not_tell_a_log_the_token() {
        var signedIn = tokens.issue(ANNETTE);
        assertThat(signedIn.toString()).doesNotContain(signedIn.token());
    }

    private static String ours(UnaryOperator<JWTClaimsSet.Builder> change) throws Exception {
        return signed(JWSAlgorithm.HS256, KEY, TokenKey.of(KEY).id(), change);
    }

    private static String signed(
            JWSAlgorithm algorithm,
            byte[] key,
            String keyId,
            UnaryOperator<JWTClaimsSet.Builder> change)
            throws Exception {
        var good = SignedJWT.parse(tokens(KEY, NOW).issue(ANNETTE).token()).getJWTClaimsSet();
        var claims = change.apply(new JWTClaimsSet.Builder(good)).build();
        var token = new SignedJWT(new JWSHeader.Builder(algorithm).keyID(keyId).build(), claims);
        token.sign(new MACSigner(key));
        return token.serialize();
    }

    private static UnaryOperator<JWTClaimsSet.Builder> same() {
        return UnaryOperator.identity();
    }

    private static Tokens tokens(byte[] key, Instant now) {
        return new Tokens(key, Optional.empty(), at(now));
    }

    private static Clock at(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private static byte[] key(int seed) {
        var bytes = new byte[32];
        Arrays.fill(bytes, (byte) seed);
        return bytes;
    }
}
