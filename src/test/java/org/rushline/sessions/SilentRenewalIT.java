package org.rushline.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.rushline.accounts.Person;
import org.rushline.platform.id.AccountId;
import org.rushline.sessions.tokens.Tokens;
import org.rushline.testing.Http;
import org.rushline.testing.Visitor;

@ArquillianTest
class SilentRenewalIT {

    @Test
    void a_fresh_token_stays() throws Exception {
        var visitor = Visitor.signedIn();
        assertThat(Visitor.sessionCookie(visitor.get("/api/me"))).isEmpty();
    }

    @Test
    void one_past_half_its_life_is_renewed() throws Exception {
        var visitor = Visitor.signedIn();
        var old = aged(visitor.token(), Duration.ofMinutes(11));
        var answer = visitor.withToken(old).get("/api/me");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Visitor.sessionCookie(answer)).isPresent();
        assertThat(visitor.token()).isNotEqualTo(old);
        assertThat(visitor.isSignedIn()).isTrue();
    }

    @Test
    void one_that_expired_days_ago_is_renewed_while_its_session_lives() throws Exception {
        var visitor = Visitor.signedIn();
        visitor.withToken(aged(visitor.token(), Duration.ofDays(3)));
        assertThat(visitor.isSignedIn()).isTrue();
        assertThat(claims(visitor.token()).getExpirationTime()).isInTheFuture();
    }

    @Test
    void one_of_an_ended_session_is_taken_away() throws Exception {
        var visitor = Visitor.signedIn();
        var old = aged(visitor.token(), Duration.ofHours(1));
        visitor.delete("/api/sessions");
        assertTakenAway(visitor.withToken(old).get("/api/me"));
    }

    @Test
    void a_broken_one_is_taken_away() {
        for (var broken : new String[] {"rubbish", "a.b.c", "eyJhbGciOiJub25lIn0.e30."}) {
            assertTakenAway(new Visitor().withToken(broken).get("/api/me"));
        }
    }

    @Test
    void an_expired_bearer_token_is_not_renewed() throws Exception {
        var visitor = Visitor.signedIn();
        var old = aged(visitor.token(), Duration.ofMinutes(21));
        var answer = Http.anonymous().get("/api/me", "Authorization", "Bearer " + old);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(Visitor.sessionCookie(answer)).isEmpty();
    }

    @Test
    void a_bearer_token_counts_and_the_cookie_beside_it_does_not() {
        var visitor = Visitor.signedIn();
        var answer =
                Http.anonymous()
                        .get(
                                "/api/me",
                                "Authorization",
                                "Bearer rubbish",
                                "Cookie",
                                Visitor.COOKIE + "=" + visitor.token());
        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void an_answer_that_is_the_same_for_all_renews_nothing() throws Exception {
        var visitor = Visitor.signedIn();
        visitor.withToken(aged(visitor.token(), Duration.ofHours(1)));
        assertThat(Visitor.sessionCookie(visitor.get("/api/no-such-thing"))).isEmpty();
    }

    private static void assertTakenAway(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(Visitor.sessionCookie(answer).orElseThrow().getMaxAge()).isZero();
    }

    /** The token as the server would have written it so long ago. */
    private static String aged(String token, Duration age) throws Exception {
        var claims = claims(token);
        var person =
                new Person(
                        AccountId.valueOf(claims.getSubject()),
                        claims.getStringClaim("name"),
                        Set.of(),
                        UUID.fromString(claims.getStringClaim("sid")),
                        false);
        var then = Clock.fixed(Instant.now().minus(age), ZoneOffset.UTC);
        return new Tokens(serversKey(), Optional.empty(), then).issue(person).token();
    }

    private static JWTClaimsSet claims(String token) throws ParseException {
        return SignedJWT.parse(token).getJWTClaimsSet();
    }

    private static byte[] serversKey() throws IOException {
        var settings = new Properties();
        try (var file =
                Files.newInputStream(Path.of("src/test/liberty/config/bootstrap.properties"))) {
            settings.load(file);
        }
        return Base64.getDecoder().decode(settings.getProperty("rushline.token.key"));
    }
}
