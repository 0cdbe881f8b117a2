package org.rushline.platform.request;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {

    private static final String SOCKET = "192.0.2.1";

    @Test
    void without_trusted_hops_only_the_socket_counts() {
        assertThat(block(0, SOCKET, List.of("203.0.113.9"))).isEqualTo(SOCKET);
    }

    @Test
    void the_last_entry_is_what_one_trusted_proxy_saw() {
        var forwarded = List.of("198.51.100.66, 203.0.113.9");
        assertThat(block(1, SOCKET, forwarded)).isEqualTo("203.0.113.9");
    }

    @Test
    void two_hops_may_write_two_header_lines() {
        var forwarded = List.of("6.6.6.6, 203.0.113.9", "10.0.0.4");
        assertThat(block(2, SOCKET, forwarded)).isEqualTo("203.0.113.9");
    }

    @Test
    void who_went_past_the_proxies_is_known_by_the_socket() {
        assertThat(block(2, SOCKET, List.of("203.0.113.9"))).isEqualTo(SOCKET);
        assertThat(block(1, SOCKET, List.of())).isEqualTo(SOCKET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unknown", "evil.example", "999.1.1.1", "1.2.3", ":::", "_hidden"})
    void what_is_no_address_leaves_the_socket(String entry) {
        assertThat(block(1, SOCKET, List.of(entry))).isEqualTo(SOCKET);
    }

    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::/64",
        "2001:db8:1:2:ffff::1, 2001:db8:1:2::/64",
        "2001:db8::1, 2001:db8:0:0::/64",
        "[2001:db8:1:2::9]:4711, 2001:db8:1:2::/64",
        "fe80::1%eth0, fe80:0:0:0::/64",
        "::ffff:203.0.113.9, 203.0.113.9",
        "203.0.113.9:4711, 203.0.113.9",
    })
    void one_customer_is_one_block(String entry, String block) {
        assertThat(block(1, SOCKET, List.of(entry))).isEqualTo(block);
    }

    @Test
    void a_proxy_nobody_told_us_of_is_told_once() {
        var told = new ArrayList<String>();
        var log = Logger.getLogger(ClientAddress.class.getName());
        log.setFilter(record -> !told.add(record.getMessage()));
        try {
            var address = new ClientAddress();
            address.settings = new RequestSettings();
            address.block(request());
            assertThat(told).isEmpty();
            address.block(request("203.0.113.9"));
            address.block(request("203.0.113.9"));
            assertThat(told).singleElement().asString().contains("RUSHLINE_TRUSTED_HOPS is 0");
            address.settings.trustedHops = 1;
            address.block(request("203.0.113.9"));
            assertThat(told).hasSize(1);
        } finally {
            log.setFilter(null);
        }
    }

    private static String block(int trustedHops, String socket, List<String> forwarded) {
        return AddressBlock.of(ClientAddress.of(trustedHops, socket, forwarded), 32, 64);
    }

    private static HttpServletRequest request(String... forwarded) {
        return (HttpServletRequest)
                Proxy.newProxyInstance(
                        ClientAddressTest.class.getClassLoader(),
                        new Class<?>[] {HttpServletRequest.class},
                        (self, method, arguments) ->
                                method.getName().equals("getHeaders")
                                        ? Collections.enumeration(List.of(forwarded))
                                        : SOCKET);
    }
}
