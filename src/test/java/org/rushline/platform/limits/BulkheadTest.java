package org.rushline.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rushline.platform.problem.Unavailable;

class BulkheadTest {

    private final CountDownLatch begun = new CountDownLatch(2);
    private final CountDownLatch mayEnd = new CountDownLatch(1);

    @AfterEach
    void letGo() {
        mayEnd.countDown();
    }

    @Test
    void one_too_many_is_asked_to_come_back() throws InterruptedException {
        var bulkhead = new Bulkhead(2, Duration.ofMillis(10));
        fill(bulkhead);
        assertThatThrownBy(() -> bulkhead.run(() -> "work")).isInstanceOf(Unavailable.class);
    }

    @Test
    void who_waits_gets_the_next_place() throws InterruptedException {
        var bulkhead = new Bulkhead(2, Duration.ofMinutes(1));
        fill(bulkhead);
        var third = CompletableFuture.supplyAsync(() -> bulkhead.run(() -> "work"));
        mayEnd.countDown();
        assertThat(third.join()).isEqualTo("work");
    }

    @Test
    void work_that_fails_leaves_its_place() {
        var bulkhead = new Bulkhead(1, Duration.ofMillis(10));
        assertThatThrownBy(() -> bulkhead.run(BulkheadTest::fail)).hasMessage("as expected");
        assertThat(bulkhead.run(() -> "work")).isEqualTo("work");
    }

    private void fill(Bulkhead bulkhead) throws InterruptedException {
        for (int i = 0; i < 2; i++) {
            var ignored = CompletableFuture.supplyAsync(() -> bulkhead.run(this::heavyWork));
        }
        begun.await();
    }

    private String heavyWork() {
        begun.countDown();
        try {
            mayEnd.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "work";
    }

    private static String fail() {
        throw new IllegalStateException("as expected");
    }
}
