package org.rushline.changelog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChangeLogReadyTest {

    private final Told listener = new Told();
    private final Reader reader = new Reader(null, listener, Duration.ZERO);
    private final ChangeLogReady check = new ChangeLogReady();

    @BeforeEach
    void lag() throws Exception {
        check.settings = new ChangeLogSettings();
        check.settings.lagSeconds = 0; // whatever was told was too long ago
        check.log =
                new ChangeLog() {
                    @Override
                    public List<Reader> readers() {
                        return List.of(reader);
                    }
                };
        listener.othersTurn = true;
        reader.look();
    }

    @Test
    void who_knows_nothing_of_late_makes_a_node_unready() {
        assertThat(check.call().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void who_has_something_older_to_show_while_all_is_read_again_does_not() {
        listener.makesDo = true;
        assertThat(check.call().getStatus()).isEqualTo(Status.UP);
    }
}
