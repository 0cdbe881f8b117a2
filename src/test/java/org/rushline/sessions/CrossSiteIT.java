package org.rushline.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonValue;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.rushline.testing.Http;
import org.rushline.testing.Visitor;

@ArquillianTest
class CrossSiteIT {

    @Test
    void another_site_cannot_sign_anybody_out() {
        var visitor = Visitor.signedIn();
        assertCrossSite(visitor.comingFrom("https://evil.example").delete("/api/sessions"));
        assertThat(visitor.isSignedIn()).isTrue();
    }

    @Test
    void another_site_cannot_sign_anybody_in() {
        var visitor = Visitor.signedUp().comingFrom("https://evil.example");
        assertCrossSite(visitor.signIn());
        assertThat(visitor.token()).isNull();
    }

    @Test
    void a_page_of_any_kind_cannot_be_posted_to_from_elsewhere() {
        var visitor = Visitor.signedIn().comingFrom("null");
        var answer = visitor.post("/checkout/bkg_1", JsonValue.EMPTY_JSON_OBJECT);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("<h1>You cannot do this here</h1>");
    }

    @Test
    void a_cookie_without_origin_is_not_enough() {
        assertCrossSite(Visitor.signedIn().comingFrom(null).delete("/api/sessions"));
    }

    @Test
    void what_a_form_can_send_is_not_taken_for_json() {
        var body = BodyPublishers.ofString("{\"current\":\"a\",\"next\":\"b\"}");
        var answer = Visitor.signedIn().post("/api/me/password", "text/plain", body);
        assertThat(answer.statusCode()).isEqualTo(415);
    }

    @Test
    void a_program_with_a_token_needs_no_origin() {
        var token = Visitor.signedIn().token();
        var answer =
                Http.anonymous()
                        .delete(
                                "/api/sessions",
                                "Authorization",
                                "Bearer " + token,
                                "Origin",
                                "https://anywhere.example");
        assertThat(answer.statusCode()).isEqualTo(204);
    }

    private static void assertCrossSite(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(Http.json(answer).getString("type")).endsWith("/cross-site");
    }
}
