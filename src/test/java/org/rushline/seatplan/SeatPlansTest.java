package org.rushline.seatplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rushline.seatplan.generator.PlanGenerator;
import org.rushline.seatplan.generator.PlanKind;
import org.rushline.testing.TestDatabase;

class SeatPlansTest {

    private static final PlanLayout HALL = PlanGenerator.generate(PlanKind.ARENA, "Hall", 900, 300);

    @Test
    void a_stored_plan_comes_back_as_it_was() throws SQLException {
        try (var transaction = TestDatabase.transaction()) {
            var plans = new SeatPlans(transaction);
            var stored = plans.add(aVenue(transaction), HALL);
            assertThat(plans.layout(stored.id())).contains(HALL);
            assertThat(stored.places()).isEqualTo(900);
            assertThat(stored.seats()).isEqualTo(600);
            assertThat(stored.sections()).isEqualTo(HALL.sections().size());
            assertThat(stored.categories()).isEqualTo(HALL.categories());
        }
    }

    @Test
    void what_was_never_stored_is_not_there() throws SQLException {
        try (var transaction = TestDatabase.transaction()) {
            var plans = new SeatPlans(transaction);
            assertThat(plans.layout(new SeatPlanId(Long.MAX_VALUE))).isEmpty();
            assertThat(plans.get(new SeatPlanId(Long.MAX_VALUE))).isEmpty();
        }
    }

    @Test
    void the_same_name_again_is_the_next_revision() throws SQLException {
        try (var transaction = TestDatabase.transaction()) {
            var plans = new SeatPlans(transaction);
            var venue = aVenue(transaction);
            plans.add(venue, HALL);
            plans.add(venue, HALL);
            plans.add(aVenue(transaction), HALL);
            assertThat(plans.ofVenue(venue))
                    .extracting(SeatPlanSummary::revision)
                    .containsExactly(2, 1);
        }
    }

    @Test
    void plans_stored_at_the_same_moment_take_revisions_of_their_own() throws Exception {
        long venue;
        try (var connection = TestDatabase.dataSource().getConnection()) {
            venue = aVenue(connection);
        }
        var start = new CountDownLatch(1);
        var stored =
                IntStream.range(0, 4)
                        .mapToObj(
                                i -> CompletableFuture.supplyAsync(() -> storeAfter(start, venue)))
                        .toList();
        start.countDown();
        assertThat(stored.stream().map(CompletableFuture::join))
                .containsExactlyInAnyOrder(1, 2, 3, 4);
    }

    @Test
    void a_great_stadium_is_stored_and_read_within_seconds() throws SQLException {
        var stadium = PlanGenerator.generate(PlanKind.STADIUM, "Stadium", 94_000, 0);
        try (var transaction = TestDatabase.transaction()) {
            var plans = new SeatPlans(transaction);
            var venue = aVenue(transaction);
            var before = Instant.now();
            var stored = plans.add(venue, stadium);
            assertThat(plans.layout(stored.id()).orElseThrow().places()).isEqualTo(94_000);
            assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(30));
        }
    }

    private static int storeAfter(CountDownLatch start, long venue) {
        try (var transaction = TestDatabase.transaction()) {
            start.await();
            var revision = new SeatPlans(transaction).add(venue, HALL).revision();
            transaction.commit();
            return revision;
        } catch (SQLException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }

    private static long aVenue(Connection connection) throws SQLException {
        try (var insert =
                        connection.prepareStatement(
                                "insert into venue (name, city, country, latitude, longitude,"
                                        + " time_zone) values ('A venue', 'Town', 'DE', 50, 8,"
                                        + " 'Europe/Berlin') returning id");
                var row = insert.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
