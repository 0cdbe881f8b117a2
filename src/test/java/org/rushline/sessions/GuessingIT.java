package org.rushline.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.rushline.testing.Http;
import org.rushline.testing.Visitor;

@ArquillianTest
class GuessingIT {

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

    private static void assertMustWait(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(Http.json(answer).getString("type")).endsWith("/too-many-requests");
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 30L);
    }
}
