package org.rushline.platform.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/operator", "/checkout/bkg_1?step=2#pay", "/search?q=a//b"})
    void our_own_pages_are_returned_to(String path) {
        assertThat(LocalPath.orFrontPage(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "operator",
                "https://evil.example/",
                "//evil.example",
                "/\\evil.example",
                "/\t/evil.example",
                "/a\r\nSet-Cookie: a=b",
                "javascript:alert(1)",
                "\\\\evil.example"
            })
    void everything_else_ends_at_the_front_page(String path) {
        assertThat(LocalPath.orFrontPage(path)).isEqualTo("/");
    }

    @Test
    void what_nobody_would_type_ends_at_the_front_page() {
        assertThat(LocalPath.orFrontPage("/" + "a".repeat(3_000))).isEqualTo("/");
    }
}
