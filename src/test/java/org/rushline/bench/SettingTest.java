package org.rushline.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Properties;
import org.junit.jupiter.api.Test;

class SettingTest {

    @Test
    void what_the_command_line_says_is_handed_on() {
        var system = new Properties();
        system.setProperty("user.name", "somebody");
        system.setProperty("bench.rounds", "2");
        system.setProperty("bench.only", "reserving,confirming");
        assertThat(Setting.given(system))
                .containsExactly("-Dbench.only=reserving,confirming", "-Dbench.rounds=2");
    }

    @Test
    void what_is_no_setting_is_refused() {
        var system = new Properties();
        system.setProperty("bench.round", "2");
        assertThatThrownBy(() -> Setting.given(system)).hasMessageContaining("-Dbench.round ");
    }
}
