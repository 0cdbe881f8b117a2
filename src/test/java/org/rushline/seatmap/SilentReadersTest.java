package org.rushline.seatmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rushline.platform.limits.PatientWriters;
import org.rushline.testing.Await;

class SilentReadersTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int STALLED = 100;

    private final Pictures pictures = new Pictures(20);
    private final PatientWriters writers = new PatientWriters(Thread::new);
    private final List<StreamClient> gone = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop() {
        writers.stop();
    }

    @Test
    void however_many_do_not_read_the_others_are_told() throws InterruptedException {
        var stalled = Stream.generate(() -> new SlowLine().full()).limit(STALLED).toList();
        stalled.forEach(this::tell);
        var reading = new SlowLine();
        tell(reading);
        Await.until(
                LIMIT,
                () -> {
                    writers.look();
                    return reading.said().contains("snapshot");
                });
        assertThat(gone).isEmpty();
        stalled.forEach(SlowLine::broken); // as the container does after a while
        Await.until(LIMIT, () -> gone.size() == STALLED);
    }

    private void tell(SlowLine line) {
        var viewer =
                new StreamClient(line.exchange(), line, pictures.frames(), -1, null, gone::add);
        assertThat(viewer.take()).isTrue();
        writers.execute(viewer::refresh);
    }
}
