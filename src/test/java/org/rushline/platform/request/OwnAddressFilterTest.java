package org.rushline.platform.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnAddressFilterTest {

    @ParameterizedTest
    @CsvSource({
        "/me, /me",
        "/me?a=//b, /me?a=//b",
        "search?q=a:b, search?q=a:b",
        "http://evil.example, /",
        "http://evil.example?a=b, /?a=b",
        "https://evil.example:8443/me?a=b#c, /me?a=b#c",
        "//evil.example/me, /me",
        "///evil.example/me, /evil.example/me",
        "http://evil.example//other.example/, /other.example/",
        "http://us er@[::1]/|, /|",
    })
    void an_address_keeps_its_path_only(String address, String path) {
        assertThat(OwnAddressFilter.path(address)).isEqualTo(path);
    }
}
