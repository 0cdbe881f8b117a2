package org.rushline.holds;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HoldSettingsTest {

    @Test
    void blocks_larger_than_the_internet_are_faults() {
        var settings = new HoldSettings();
        settings.ipv4Bits = 32;
        settings.ipv6Bits = 56;
        assertThat(settings.faults()).isEmpty();
        settings.ipv4Bits = 0;
        settings.ipv6Bits = 129;
        assertThat(settings.faults()).hasSize(2);
    }
}
