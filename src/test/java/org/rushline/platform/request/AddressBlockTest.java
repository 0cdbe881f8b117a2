package org.rushline.platform.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressBlockTest {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.9, 32, 64, 203.0.113.9",
        "203.0.113.9, 24, 64, 203.0.113.0/24",
        "203.0.113.201, 25, 64, 203.0.113.128/25",
        "203.0.113.9, 8, 64, 203.0.0.0/8",
        "2001:db8:1:2ff:ffff::1, 32, 64, 2001:db8:1:2ff::/64",
        "2001:db8:1:2ff:ffff::1, 32, 56, 2001:db8:1:200::/56",
        "2001:db8:1:2ff:ffff::1, 32, 48, 2001:db8:1::/48",
    })
    void what_is_left_of_an_address_tells_blocks_apart(
            String address, int ipv4, int ipv6, String block) throws UnknownHostException {
        assertThat(AddressBlock.of(InetAddress.getByName(address), ipv4, ipv6)).isEqualTo(block);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "::1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.1.1",
                "fd00::1",
                "fe80::1",
                "0.0.0.0",
                "::ffff:10.0.0.1"
            })
    void some_may_stand_for_a_whole_house(String address) throws UnknownHostException {
        assertThat(AddressBlock.isPrivate(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.9", "2001:db8::1", "8.8.8.8", "172.32.0.1"})
    void others_do_not(String address) throws UnknownHostException {
        assertThat(AddressBlock.isPrivate(InetAddress.getByName(address))).isFalse();
    }
}
