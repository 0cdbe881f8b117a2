package org.rushline.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.rushline.holds.HoldSettings;
import org.rushline.platform.startup.Deployment;

class HoldLimitsTest {

    private final Chosen settings = new Chosen();
    private final HoldLimits limits = limits("a key of the tests that is long enough");

    @Test
    void addresses_of_one_block_are_one_origin_and_others_are_others() throws Exception {
        assertThat(origin("203.0.113.9")).isEqualTo(origin("203.0.113.9"));
        assertThat(origin("203.0.113.9")).isNotEqualTo(origin("203.0.113.10"));
        assertThat(origin("2001:db8:1:100::1")).isEqualTo(origin("2001:db8:1:1ff::2"));
        assertThat(origin("2001:db8:1:100::1")).isNotEqualTo(origin("2001:db8:1:200::1"));
        settings.ipv4Bits = 24;
        assertThat(origin("203.0.113.9")).isEqualTo(origin("203.0.113.10"));
    }

    @Test
    void without_the_key_nobody_finds_the_address() throws Exception {
        var other = limits("another key of the tests, as long as that");
        var address = InetAddress.getByName("203.0.113.9");
        assertThat(limits.origin(address)).hasSize(16).isNotEqualTo(other.origin(address));
    }

    @Test
    void where_many_share_an_address_nothing_is_kept_of_it() throws Exception {
        assertThat(limits.origin(null)).isNull();
        settings.perAddress = 0;
        assertThat(origin("203.0.113.9")).isNull();
    }

    private byte[] origin(String address) throws UnknownHostException {
        return limits.origin(InetAddress.getByName(address));
    }

    private HoldLimits limits(String key) {
        var limits = new HoldLimits();
        limits.deployment = signingWith(key.getBytes(StandardCharsets.UTF_8));
        limits.settings = settings;
        return limits;
    }

    private static final class Chosen extends HoldSettings {

        private int perAddress = 100;
        private int ipv4Bits = 32;

        @Override
        public int perAddress() {
            return perAddress;
        }

        @Override
        public int ipv4Bits() {
            return ipv4Bits;
        }

        @Override
        public int ipv6Bits() {
            return 56;
        }
    }

    private static Deployment signingWith(byte[] key) {
        return new Deployment() {
            @Override
            public byte[] tokenKey() {
                return key;
            }
        };
    }
}
