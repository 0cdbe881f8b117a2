package org.rushline.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rushline.testing.Http;
import org.rushline.testing.Visitor;

@ArquillianTest
class OperatorsOnlyIT {

    private static final String UNKNOWN = "/accounts/acc_00000000000000000000000000/sessions";

    @Test
    void who_is_not_signed_in_is_asked_to() {
        var answer = new Visitor().get("/api/operator/anything");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(Http.json(answer).getString("type")).endsWith("/sign-in-needed");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    }

    @Test
    void a_buyer_may_not() {
        var answer = Visitor.signedIn().get("/api/operator/anything");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(Http.json(answer).getString("type")).endsWith("/not-allowed");
    }

    @Test
    void an_operator_may() {
        assertThat(Http.operator().get("/api/operator/anything").statusCode()).isEqualTo(404);
    }

    @Test
    void a_page_sends_to_sign_in_and_back() {
        var answer = new Visitor().get("/operator/events?state=draft");
        assertThat(answer.statusCode()).isBetween(302, 303);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .endsWith("/sign-in?return=%2Foperator%2Fevents%3Fstate%3Ddraft");
        assertThat(Visitor.signedIn().get("/operator").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/operator",
                "/api//operator",
                "/api/./operator",
                "/api/x/../operator",
                "/api/operator;v=1",
                "/api;v=1/operator",
                "/api/%6fperator",
                "/api/%2e/operator",
                "/api/x/%2e%2e/operator",
                "/api/operator%3bv=1",
                "/api/Operator",
                "//api/operator"
            })
    void no_other_spelling_gets_around_it(String folder) {
        var answer = Visitor.signedIn().delete(folder + UNKNOWN);
        assertThat(answer.statusCode()).isIn(400, 401, 403);
    }
}
