package org.rushline.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.rushline.testing.Http;

@ArquillianTest
class HeadersIT {

    @Test
    void a_page_may_load_our_own_things_and_be_in_no_frame() {
        var answer = Http.anonymous().get("/no-such-page");
        assertThat(only(answer, "Content-Security-Policy"))
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self'")
                .contains("frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                .doesNotContain("unsafe");
        assertThat(only(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(only(answer, "Referrer-Policy")).isEqualTo("strict-origin-when-cross-origin");
        assertThat(only(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(only(answer, "Permissions-Policy")).contains("camera=()");
    }

    @Test
    void an_answer_of_the_api_may_load_nothing() {
        var answer = Http.anonymous().get("/api/nothing-here");
        assertThat(only(answer, "Content-Security-Policy"))
                .isEqualTo("default-src 'none'; frame-ancestors 'none'");
        assertThat(only(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void over_plain_http_nobody_is_sent_to_https_for_two_years() {
        var answer = Http.anonymous().get("/api/nothing-here");
        assertThat(answer.headers().allValues("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void a_proxys_request_id_comes_back_and_others_get_one() {
        var given = Http.anonymous().get("/api/nothing-here", "X-Request-Id", "edge-7.00042");
        assertThat(only(given, "X-Request-Id")).isEqualTo("edge-7.00042");
        assertThat(only(Http.anonymous().get("/"), "X-Request-Id")).startsWith("req_");
    }

    private static String only(HttpResponse<?> answer, String header) {
        assertThat(answer.headers().allValues(header)).hasSize(1);
        return answer.headers().firstValue(header).orElseThrow();
    }
}
