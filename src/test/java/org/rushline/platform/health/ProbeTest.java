package org.rushline.platform.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProbeTest {

    private static final Duration SHORT = Duration.ofMillis(50);
    private static final Duration LONG = Duration.ofSeconds(30);

    private final ExecutorService executor = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        executor.shutdownNow();
    }

    @Test
    void it_passes_the_answer_on() throws Exception {
        assertThat(new Probe<>(executor, () -> 42, LONG).ask()).isEqualTo(42);
    }

    @Test
    void it_passes_the_failure_on_and_asks_again_the_next_time() throws Exception {
        var asked = new AtomicInteger();
        var probe =
                new Probe<>(
                        executor,
                        () -> {
                            if (asked.incrementAndGet() == 1) {
                                throw new IOException("broken");
                            }
                            return asked.get();
                        },
                        LONG);
        assertThatThrownBy(probe::ask).isInstanceOf(IOException.class).hasMessage("broken");
        assertThat(probe.ask()).isEqualTo(2);
    }

    @Test
    void while_one_question_is_open_no_second_one_is_sent() throws Exception {
        var asked = new AtomicInteger();
        var gate = new CountDownLatch(1);
        var probe =
                new Probe<>(
                        executor,
                        () -> {
                            asked.incrementAndGet();
                            gate.await();
                            return "late";
                        },
                        SHORT);
        assertThatThrownBy(probe::ask).isInstanceOf(TimeoutException.class);
        assertThatThrownBy(probe::ask).isInstanceOf(TimeoutException.class);
        assertThat(asked).hasValue(1);
        gate.countDown();
    }
}
