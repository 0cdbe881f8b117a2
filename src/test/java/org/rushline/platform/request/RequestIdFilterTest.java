package org.rushline.platform.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RequestIdFilterTest {

    @Test
    void a_proxys_id_is_kept() {
        assertThat(RequestIdFilter.idOf("edge-7.20261205_00042"))
                .isEqualTo("edge-7.20261205_00042");
    }

    @Test
    void what_could_forge_a_log_line_is_not() {
        assertThat(RequestIdFilter.idOf("12345678\nSEVERE: all is lost")).matches("req_[0-9a-z]+");
        assertThat(RequestIdFilter.idOf("short")).startsWith("req_");
        assertThat(RequestIdFilter.idOf("x".repeat(65))).startsWith("req_");
        assertThat(RequestIdFilter.idOf(null)).startsWith("req_");
    }
}
