package org.rushline.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rushline.catalog.EventChanged;
import org.rushline.changelog.Change;
import org.rushline.changelog.ChangeLog;
import org.rushline.changelog.Entity;
import org.rushline.platform.id.EventId;
import org.rushline.platform.request.Rendered;
import org.rushline.testing.Await;

class EventViewsTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Duration LONGER_THAN_FRESH = Duration.ofSeconds(2);
    private static final EventId EVENT = new EventId(7);

    private final EventVersions versions = new EventVersions();
    private final EventViews views = new EventViews();
    private final Database database = new Database();

    @BeforeEach
    void connect() {
        versions.log = new ChangeLog();
        views.versions = versions;
        views.renderer = database;
        views.lists = new TicketLists();
        views.lists.versions = versions;
    }

    @Test
    void is_rendered_once_while_we_hear_of_everything_and_nothing_changes() {
        var end = System.nanoTime() + LONGER_THAN_FRESH.toNanos();
        while (System.nanoTime() < end) {
            versions.told(System.nanoTime(), null);
            assertThat(seen()).isEqualTo("first");
            assertThat(list()).isEqualTo("first");
        }
        assertThat(database.renderings).isEqualTo(1);
        assertThat(database.lists).isEqualTo(1);
    }

    @Test
    void is_trusted_for_a_moment_only_while_we_hear_nothing() {
        assertThat(seen()).isEqualTo("first");
        assertThat(list()).isEqualTo("first");
        database.content = "second";
        Await.until(LIMIT, () -> seen().equals("second"));
        Await.until(LIMIT, () -> list().equals("second"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Entity.class,
            names = {"EVENT", "VENUE", "PERFORMER"})
    void what_we_hear_of_is_rendered_again_at_once(Entity entity) {
        seen();
        list();
        database.content = "second";
        hear(entity, entity == Entity.EVENT ? EVENT.value() : 3);
        assertThat(seen()).isEqualTo("second");
        assertThat(list()).isEqualTo("second");
        assertThat(views.cached(EVENT)).isPresent();
    }

    @Test
    void another_event_is_none_of_its_business() {
        seen();
        hear(Entity.EVENT, 8);
        assertThat(views.cached(EVENT)).isPresent();
        hear(Entity.EVENT, 0);
        assertThat(views.cached(EVENT)).isEmpty();
    }

    @Test
    void sales_change_the_list_once_in_a_while_and_nothing_else() {
        var start = System.nanoTime();
        while (System.nanoTime() - start < LONGER_THAN_FRESH.toNanos()) {
            database.content = "sale " + database.lists;
            hear(Entity.TICKET, EVENT.value());
            list();
            seen();
        }
        var passed = Duration.ofNanos(System.nanoTime() - start).toMillis();
        assertThat((long) database.lists).isBetween(2L, 1 + passed / 800);
        assertThat(database.renderings).isEqualTo(1);
    }

    @Test
    void what_this_node_changes_shows_at_once() {
        seen();
        list();
        database.content = "second";
        versions.here(new EventChanged(EVENT));
        assertThat(seen()).isEqualTo("second");
        assertThat(list()).isEqualTo("second");
    }

    @ParameterizedTest
    @EnumSource(
            value = Entity.class,
            names = {"EVENT", "VENUE"})
    void who_was_reading_when_it_changed_keeps_nothing_old(Entity entity) {
        database.parked = new CountDownLatch(1);
        var slow = CompletableFuture.supplyAsync(this::seen);
        var slowList = CompletableFuture.supplyAsync(this::list);
        Await.until(LIMIT, () -> database.parked() == 2);
        database.content = "second";
        hear(entity, EVENT.value());
        database.parked.countDown();
        assertThat(slow.join()).isEqualTo("first");
        assertThat(slowList.join()).isEqualTo("first");
        assertThat(views.cached(EVENT)).isEmpty();
        assertThat(seen()).isEqualTo("second");
        assertThat(list()).isEqualTo("second");
    }

    @Test
    void what_has_ended_is_rendered_again_though_nobody_says_so() {
        database.until = Instant.now().plusMillis(500);
        seen();
        list();
        database.content = "second";
        Await.until(
                LIMIT,
                () -> {
                    versions.told(System.nanoTime(), null);
                    return seen().equals("second") && list().equals("second");
                });
        assertThat(Instant.now()).isAfterOrEqualTo(database.until);
    }

    private void hear(Entity entity, long id) {
        versions.changed(List.of(new Change(entity, id, null)), null);
        versions.told(System.nanoTime(), null);
    }

    private String seen() {
        return text(views.withoutTickets(EVENT));
    }

    private String list() {
        return text(views.withTickets(EVENT));
    }

    private static String text(Optional<Rendered> view) {
        return new String(view.orElseThrow().answer(null, null).body(), StandardCharsets.UTF_8);
    }

    /** A source that holds a word, and can block its reader. */
    private static class Database extends EventRenderer {

        volatile String content = "first";
        volatile CountDownLatch parked = new CountDownLatch(0);
        Instant until = Instant.MAX;
        int renderings;
        int lists;
        private int waiting;

        @Override
        public Optional<DatedDocument> withoutTickets(EventId id) {
            count(true);
            return rendered();
        }

        @Override
        public Optional<DatedDocument> withTickets(EventId id) {
            count(false);
            return rendered();
        }

        private synchronized void count(boolean view) {
            renderings += view ? 1 : 0;
            lists += view ? 0 : 1;
        }

        private Optional<DatedDocument> rendered() {
            var read = content;
            synchronized (this) {
                waiting++;
            }
            try {
                parked.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            return Optional.of(
                    new DatedDocument(Rendered.of(read.getBytes(StandardCharsets.UTF_8)), until));
        }

        synchronized int parked() {
            return waiting;
        }
    }
}
