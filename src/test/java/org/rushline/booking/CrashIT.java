package org.rushline.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rushline.platform.FailPoint.CLAIMED;
import static org.rushline.platform.FailPoint.HOLDS_TAKEN;
import static org.rushline.platform.FailPoint.INTENT_CANCELLED;
import static org.rushline.platform.FailPoint.INTENT_CREATED;
import static org.rushline.platform.FailPoint.INTENT_RECORDED;
import static org.rushline.platform.FailPoint.REFUND_MADE;
import static org.rushline.platform.FailPoint.RESERVED;
import static org.rushline.platform.FailPoint.SETTLED;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rushline.platform.FailPoint;
import org.rushline.stripe.SimulatorControl;
import org.rushline.stripe.TestCard;
import org.rushline.stripe.WebhookMode;
import org.rushline.testing.Await;
import org.rushline.testing.Node;
import org.rushline.testing.OwnServers;
import org.rushline.testing.SharedCluster;
import org.rushline.testing.Stops;

/** Nodes that are killed, or sleep, between any two steps of a booking. */
@OwnServers
class CrashIT {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    @RegisterExtension static final SharedCluster SHARED = new SharedCluster();

    private static CrashScenario night;
    private static Node one;
    private static Node two;
    private static SimulatorControl stripe;
    private static BehindTheScenes scenes;

    @BeforeAll
    static void begin() {
        night = new CrashScenario(SHARED);
        one = night.one;
        two = night.two;
        stripe = night.stripe;
        scenes = night.scenes;
    }

    @AfterAll
    static void end() {
        night.close();
    }

    @BeforeEach
    void calm() {
        night.isCalm();
    }

    @AfterEach
    void nothingIsWrong() {
        night.auditor.findsNothingWrongAtTheEnd(LIMIT);
    }

    @Test
    void when_a_node_dies_at_any_step_its_buyers_go_on_at_the_other() {
        var held = night.nextWish();
        var reserved = night.nextWish();
        var claimed = night.nextWish();
        var created = night.nextWish();
        var recorded = night.nextWish();
        var settled = night.nextWish();
        var unanswered =
                List.of(
                        held.reservingUntil(HOLDS_TAKEN),
                        reserved.reservingUntil(RESERVED),
                        claimed.payingUntil(CLAIMED),
                        created.payingUntil(INTENT_CREATED),
                        recorded.payingUntil(INTENT_RECORDED));
        night.webhooksTo(one);
        night.stops(one).at(SETTLED);
        stripe.pay(settled.payable(two), TestCard.VISA);
        night.stops(one).awaitReached(SETTLED);

        one.kill();
        night.webhooksTo(two);

        assertThat(unanswered).allSatisfy(answer -> assertThat(answer).failsWithin(LIMIT));
        for (var wish : List.of(held, reserved, claimed, created, recorded)) {
            var booking = wish.reserved(two);
            wish.nobodyElseGetsIt();
            stripe.pay(wish.payable(two), TestCard.VISA);
            wish.buyer.awaits(booking, "CONFIRMED");
        }
        for (var wish : List.of(held, reserved, claimed, created, recorded, settled)) {
            wish.isPaidOnce();
            wish.nobodyElseGetsIt();
        }
    }

    @Test
    void when_all_nodes_die_everything_comes_to_its_end_once_they_are_back() {
        stripe.webhooks(WebhookMode.NEVER);
        var cancelled = night.nextWish();
        var refunded = night.nextWish();
        var held = night.nextWish();
        var paying = night.nextWish();
        var paid = night.nextWish();
        var late = night.nextWish();
        cancelled.payable(one);
        var sold = refunded.reserved(one);
        stripe.pay(refunded.payable(two), TestCard.VISA);
        scenes.looksAgain(sold);
        refunded.ends("CONFIRMED");
        night.books.givesBackByHand(sold, 1_00);
        night.stops().forEach(node -> node.at(INTENT_CANCELLED, REFUND_MADE));
        cancelled.buyer.release(cancelled.booking());
        assertThat(BoxOffice.refund(two.operator(), sold, "ill").statusCode()).isEqualTo(200);
        var booking = held.reserved(one);
        var intent = paying.payable(two);
        var unheard = paid.payable(one);
        late.payable(two);
        awaitAnywhere(INTENT_CANCELLED);
        awaitAnywhere(REFUND_MADE);
        var lost = late.booking();

        one.kill();
        two.kill();
        stripe.pay(unheard, TestCard.VISA);
        scenes.claimEnds(lost);
        night.stops().forEach(Stops::letGo);
        night.cluster.startAgain();

        cancelled.ends("CANCELLED");
        refunded.ends("REFUNDED");
        assertThat(night.books.refunded(sold)).isEqualTo(night.books.paid(sold)).isPositive();
        late.ends("EXPIRED");
        held.nobodyElseGetsIt();
        assertThat(held.reserved(one)).isEqualTo(booking);
        assertThat(paying.payable(one)).isEqualTo(intent);
        scenes.looksAgain(paid.booking());
        paid.ends("CONFIRMED");
        paid.isPaidOnce();
        held.buyer.release(booking);
        paying.buyer.release(paying.booking());
    }

    @Test
    void a_node_that_slept_past_the_end_of_its_claim_gives_no_secret_away() {
        var claimed = night.nextWish();
        var created = night.nextWish();
        var woken = List.of(claimed.payingUntil(CLAIMED), created.payingUntil(INTENT_CREATED));

        one.freeze();
        Await.until(LIMIT, () -> two.sees() == 1);
        night.webhooksTo(two);
        for (var wish : List.of(claimed, created)) {
            scenes.claimEnds(wish.booking());
            wish.ends("EXPIRED");
            wish.ofSomebodyElse().buys(two);
        }
        one.thaw();
        night.stops(one).letGo();

        assertThat(woken)
                .allSatisfy(
                        late -> {
                            var answer = late.join();
                            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
                            assertThat(answer.body()).doesNotContain("_secret_");
                        });
        for (var wish : List.of(claimed, created)) {
            assertThat(night.books.paid(wish.booking())).isZero();
            assertThat(wish.buyer.pay(wish.booking()).statusCode()).isEqualTo(409);
            assertThat(scenes.attempts(wish.booking())).containsExactly("ABANDONED");
        }
    }

    private static void awaitAnywhere(FailPoint failPoint) {
        Await.until(LIMIT, () -> night.stops().stream().anyMatch(node -> node.reached(failPoint)));
    }
}
