package org.rushline.platform.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameOriginTest {

    private static final Set<String> OURS = Set.of("https://tickets.example");

    @ParameterizedTest(name = "Origin {0}, Sec-Fetch-Site {1}, cookies {2}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "https://tickets.example,      same-origin, true,  true",
                "https://tickets.example,      -,           true,  true",
                "HTTPS://Tickets.Example,      -,           true,  true",
                "-,                            same-origin, true,  true",
                "-,                            none,        true,  true",
                "-,                            -,           false, true",
                "-,                            -,           true,  false",
                "-,                            cross-site,  false, false",
                "-,                            same-site,   true,  false",
                "https://tickets.example,      cross-site,  true,  false",
                "https://evil.example,         -,           false, false",
                "https://evil.example,         same-origin, true,  false",
                "http://tickets.example,       -,           true,  false",
                "https://tickets.example.evil, -,           true,  false",
                "https://shop.tickets.example, same-site,   true,  false",
                "https://tickets.example:8443, -,           true,  false",
                "null,                         -,           true,  false",
            })
    void only_our_own_pages_may_change_something(
            String origin, String fetchSite, boolean cookies, boolean allowed) {
        var request = new SameOrigin(origin, fetchSite, cookies);
        assertThat(request.claimsOneOf(OURS)).isEqualTo(allowed);
    }

    @Test
    void an_origin_has_no_port_if_it_is_the_schemes_own() {
        assertThat(SameOrigin.of("https", "Tickets.example", 443))
                .isEqualTo("https://tickets.example");
        assertThat(SameOrigin.of("http", "localhost", 9080)).isEqualTo("http://localhost:9080");
        assertThat(SameOrigin.of("https", "tickets.example", -1))
                .isEqualTo("https://tickets.example");
    }
}
