package org.rushline.sessions.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A text that is no token of ours is no session, and never a fault. */
class AnyTextAsATokenTest {

    private static final byte[] KEY = new byte[32];

    private final Tokens tokens = new Tokens(KEY, Optional.empty(), Clock.systemUTC());

    @Property(tries = 1000)
    void what_a_stranger_makes_up_is_nothing(@ForAll("parts") String text) {
        assertThat(tokens.read(text)).isEmpty();
    }

    /** Signs with our key, as an older version or a thief might. */
    @Property(tries = 1000)
    void what_says_something_else_is_nothing_though_it_is_signed(
            @ForAll("header") String header, @ForAll("json") String claims)
            throws GeneralSecurityException {
        assertThat(tokens.read(signed(header, claims))).isEmpty();
    }

    @Provide
    Arbitrary<String> parts() {
        return Arbitraries.oneOf(json().map(AnyTextAsATokenTest::encoded), Arbitraries.strings())
                .list()
                .ofMaxSize(5)
                .map(parts -> String.join(".", parts));
    }

    @Provide
    Arbitrary<String> header() {
        var id = TokenKey.of(KEY).id();
        var ours = "{\"alg\":\"HS256\",\"kid\":\"" + id + "\"}";
        var claimed =
                Arbitraries.of("none", "HS512", "RS256", "ES256", "dir", "hs256", "")
                        .map(other -> ours.replace("HS256", other));
        return Arbitraries.oneOf(Arbitraries.just(ours), claimed, json());
    }

    @Provide
    Arbitrary<String> json() {
        var member = Arbitraries.of("alg", "kid", "typ", "crit", "b64", "sub", "sid", "iss", "aud");
        var moment = Arbitraries.of("iat", "exp", "nbf");
        var object =
                Combinators.combine(Arbitraries.oneOf(member, moment), value())
                        .as((name, value) -> "\"" + name + "\":" + value)
                        .list()
                        .ofMaxSize(8)
                        .map(members -> "{" + String.join(",", members) + "}");
        return Arbitraries.oneOf(object, value());
    }

    private static Arbitrary<String> value() {
        return Arbitraries.of(
                "null",
                "nul",
                "true",
                "7",
                "-1",
                "1e400",
                "99999999999999999999",
                "0.5",
                "\"\"",
                "\"rushline\"",
                "\"\\u0000\"",
                "\"acc_0\"",
                "\"\ud800\"",
                "[]",
                "[null]",
                "[\"rushline\",7]",
                "{}",
                "{\"a\":{\"a\":null}}",
                "[".repeat(700),
                "{\"a\":".repeat(250),
                "{",
                "",
                " ");
    }

    private static String signed(String header, String claims) throws GeneralSecurityException {
        var said = encoded(header) + "." + encoded(claims);
        var bytes = said.getBytes(StandardCharsets.US_ASCII);
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
        return said + "." + encoded(mac.doFinal(bytes));
    }

    private static String encoded(String text) {
        return encoded(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
