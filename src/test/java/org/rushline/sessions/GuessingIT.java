package org.rushline.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.rushline.testing.Http;
import org.rushline.testing.Visitor;

@ArquillianTest
class GuessingIT {

    private static final String NEXT = "a much better one";

    @Test
    void after_ten_wrong_passwords_one_waits() {
        var visitor = Visitor.signedUp();
        for (int i = 0; i < 10; i++) {
            assertThat(visitor.signIn("guess number " + i).statusCode()).isEqualTo(401);
        }
        assertMustWait(visitor.signIn("guess number 11"));
        assertMustWait(visitor.signIn());
    }

    @Test
    void a_guess_is_a_guess_whichever_way_it_comes() {
        var visitor = Visitor.signedUp();
        for (int i = 0; i < 10; i++) {
            var guess = "guess number " + i;
            var answer = i % 2 == 0 ? visitor.signIn(guess) : byForm(visitor, guess);
            assertThat(answer.statusCode()).isIn(400, 401);
        }
        assertMustWait(visitor.signIn());
        assertPageAsksToWait(byForm(visitor, visitor.password()));
        assertThat(visitor.token()).isNull();
    }

    @Test
    void so_is_one_of_somebody_who_is_signed_in_and_changes_the_password() {
        var visitor = Visitor.signedIn();
        for (int i = 0; i < 10; i++) {
            var guess = "guess number " + i;
            var answer =
                    i % 2 == 0 ? visitor.changePassword(guess, NEXT) : changeByForm(visitor, guess);
            assertThat(answer.statusCode()).isEqualTo(400);
        }
        assertMustWait(visitor.changePassword(visitor.password(), NEXT));
        assertPageAsksToWait(changeByForm(visitor, visitor.password()));
    }

    @Test
    void somebody_else_behind_the_same_address_does_not_wait() {
        var guesser = Visitor.signedUp();
        for (int i = 0; i < 11; i++) {
            guesser.signIn("guess number " + i);
        }
        assertThat(Visitor.signedUp().signIn().statusCode()).isEqualTo(200);
    }

    @Test
    void who_is_signed_in_already_does_not_wait() {
        var visitor = Visitor.signedIn();
        for (int i = 0; i < 11; i++) {
            new Visitor().signIn("guess number " + i);
            visitor.onAnotherDevice();
        }
        assertThat(visitor.isSignedIn()).isTrue();
    }

    private static HttpResponse<String> byForm(Visitor visitor, String password) {
        return visitor.fillIn(
                "/sign-in", "form", "go", "email", visitor.email(), "password", password);
    }

    private static HttpResponse<String> changeByForm(Visitor visitor, String password) {
        return visitor.fillIn("/me", "password", "change", "current", password, "next", NEXT);
    }

    private static void assertPageAsksToWait(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains("too many tries");
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 30L);
    }

    private static void assertMustWait(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(Http.json(answer).getString("type")).endsWith("/too-many-requests");
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 30L);
    }
}
