package org.rushline.waitingroom;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rushline.platform.id.EventId;
import org.rushline.platform.problem.NotFound;

/** A crowd that asks for a room at the same moment. */
class RecentRoomsTest {

    private static final int PEOPLE = 20;
    private static final EventId EVENT = new EventId(5);

    private final AtomicInteger looks = new AtomicInteger();
    private final CountDownLatch slow = new CountDownLatch(1);
    private final RecentRooms recent = new RecentRooms();

    /** A database that answers when it is told to: that there is no such room. */
    @BeforeEach
    void askASlowDatabase() {
        recent.rooms =
                new Rooms() {
                    @Override
                    public Room shown(EventId event) {
                        looks.incrementAndGet();
                        try {
                            slow.await();
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                        throw new NotFound("waiting room");
                    }
                };
        recent.prepare();
    }

    @Test
    void one_looks_for_all_who_ask_meanwhile_and_later_somebody_looks_again() throws Exception {
        var threads = Executors.newFixedThreadPool(PEOPLE);
        try {
            var started = new CountDownLatch(PEOPLE);
            var answers = new ArrayList<Future<Room>>();
            for (int i = 0; i < PEOPLE; i++) {
                answers.add(
                        threads.submit(
                                () -> {
                                    started.countDown();
                                    return recent.now(EVENT);
                                }));
            }
            started.await();
            CompletableFuture.delayedExecutor(1, SECONDS).execute(slow::countDown);
            for (var answer : answers) {
                assertThatThrownBy(() -> answer.get(10, SECONDS))
                        .hasCauseInstanceOf(NotFound.class);
            }
            assertThat(looks).hasValue(1);
            assertThatThrownBy(() -> recent.now(EVENT)).isInstanceOf(NotFound.class);
            assertThat(looks).hasValue(2);
        } finally {
            threads.shutdownNow();
        }
    }
}
