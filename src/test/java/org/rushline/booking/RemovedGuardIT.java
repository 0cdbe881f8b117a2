package org.rushline.booking;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rushline.audit.Outcome;
import org.rushline.testing.Auditor;
import org.rushline.testing.Await;
import org.rushline.testing.Http;
import org.rushline.testing.OwnServers;
import org.rushline.waitingroom.HotEvening;

/**
 * Removes every guard and shows that the audit finds the damage; with the guard, the same attempt
 * does none. Where guards stand behind each other, each alone is enough, and only without all of
 * them is there damage.
 */
@OwnServers
class RemovedGuardIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Set<String> TESTED = new TreeSet<>();

    private static TestCluster house;
    private static Auditor auditor;
    private static ViolationAttempts tempt;

    @BeforeAll
    static void start() throws IOException, SQLException {
        house = TestCluster.of(1, Duration.ofMinutes(10));
        auditor = house.auditor().knowing(TestCluster.EXTENSION, Duration.ofMinutes(10));
        tempt = new ViolationAttempts(house);
    }

    @AfterAll
    static void stop() {
        house.close();
        assertThat(TESTED).isEqualTo(guards());
    }

    private static Set<String> guards() {
        var names = new TreeSet<String>();
        Arrays.stream(Guards.class.getDeclaredMethods())
                .filter(method -> method.getReturnType() == boolean.class && !method.isSynthetic())
                .forEach(method -> names.add(method.getName()));
        return names;
    }

    @Test
    void orders_of_one_buyer_are_judged_in_turn() {
        onlyWithout("too-many-for-one-buyer", tempt::manyOrdersAtOnce, "ordersInTurn");
    }

    @Test
    void nobody_has_more_than_the_limit() {
        onlyWithout("too-many-for-one-buyer", tempt::oneOrderTooMany, "withinLimit");
    }

    @Test
    void who_has_not_been_let_in_does_not_reserve() {
        onlyWithout(
                "reserved-without-admission",
                tempt::reserveWithoutAdmission,
                "turnedAway",
                "admitted");
    }

    @Test
    void an_operator_hears_before_the_night_that_the_gate_is_missing() {
        house.startsAnew();
        var hot = HotEvening.of(house.operator(), house.show(8, 600, 4).event(), 1);
        assertThat(gate(hot)).isTrue();
        without("admitted");
        assertThat(gate(hot)).isFalse();
        hot.open();
        assertThat(gate(hot)).isFalse();
        house.startsAnew();
        assertThat(gate(hot)).isTrue();
    }

    private static boolean gate(HotEvening hot) {
        var path = "/api/operator/events/" + hot.event() + "/waiting-room/readiness";
        return Http.json(house.operator().get(path))
                .getJsonArray("checks")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(check -> check.getString("code").equals("GATE"))
                .allMatch(check -> check.getBoolean("ok"));
    }

    @Test
    void who_claims_must_find_every_ticket_free() {
        onlyWithout("paying-without-claim", tempt::payForBlockedTicket, "claimable");
    }

    @Test
    void a_claim_is_not_paid_for_anew_while_it_ends() {
        onlyWithout(
                "live-attempt-of-ended-booking",
                tempt::payWhileStripeCancels,
                "payable",
                "closedToPayment",
                "claimMayEnd");
    }

    @Test
    void what_is_being_paid_is_not_given_away_at_once() {
        onlyWithout(
                "live-attempt-of-ended-booking",
                tempt::releaseWhilePaying,
                "closesBeforeItEnds",
                "claimMayEnd");
    }

    @Test
    void the_secret_stays_here_if_the_claim_has_ended() {
        onlyWithout("paid-when-it-was-over", tempt::payWhatCameTooLate, "secretMayLeave");
    }

    @Test
    void there_is_one_attempt_at_a_time() {
        var index =
                "create unique index payment_live on payment (booking_id) where status in ('CREATING', 'OPEN')";
        house.change("drop index payment_live");
        try {
            onlyWithout("two-live-attempts", tempt::payTwice, "nextAttempt");
        } finally {
            house.startsAnew();
            house.change(index);
        }
    }

    /** Stripe never sends that, so a thief of its secret forges an event. */
    @Test
    void another_amount_confirms_nothing() {
        house.startsAnew();
        tempt.payAnotherAmount();
        assertThat(found()).doesNotContain("paid-another-price");
        house.startsAnew();
        without("rightMoney");
        tempt.payAnotherAmount();
        cries("paid-another-price");
    }

    @Test
    void as_many_tickets_are_sold_as_were_paid_for() {
        onlyWithout("sold-item-without-ticket", tempt::payWhenATicketWasTakenAway, "allSold");
    }

    /** Behind the guard stands the entity, which refuses: then the money is nobody's. */
    @Test
    void what_was_cancelled_is_not_confirmed() {
        onlyWithout(
                "success-not-written-down",
                tempt::cancelWhileProcessing,
                "cancelledStaysCancelled");
    }

    /** With any one of the guards nothing happens; without all of them the checker cries. */
    private static void onlyWithout(String check, Runnable temptation, String... guards) {
        for (var kept : guards) {
            house.startsAnew();
            var others = new ArrayList<>(List.of(guards));
            others.remove(kept);
            without(others.toArray(String[]::new));
            temptation.run();
            assertThat(found()).as("with %s", kept).doesNotContain(check);
            house.everythingEnds();
            auditor.findsNothingWrongAtTheEnd(SOON);
        }
        house.startsAnew();
        without(guards);
        temptation.run();
        cries(check);
    }

    private static void without(String... guards) {
        TESTED.addAll(List.of(guards));
        house.without(guards);
    }

    private static void cries(String check) {
        Await.until(SOON, () -> found().contains(check));
        house.startsAnew();
    }

    private static List<String> found() {
        return auditor.violations().stream().map(Outcome::check).toList();
    }
}
