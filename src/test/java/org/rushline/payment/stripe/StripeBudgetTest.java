package org.rushline.payment.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.rushline.cluster.Grid;
import org.rushline.payment.stripe.StripeBudget.Urgency;

class StripeBudgetTest {

    @Test
    void refunds_stop_first_then_cancels_and_payments_last() {
        var budget = budget(10, 100, 1);
        assertThat(spent(budget, Urgency.REFUND)).isBetween(5, 9);
        assertThat(spent(budget, Urgency.CANCEL)).isPositive();
        assertThat(budget.spend(Urgency.PAYMENT, StripeBudgetTest::call)).isEqualTo("done");
    }

    @Test
    void nodes_share_the_limit() {
        assertThat(spent(budget(100, 100, 1), Urgency.REFUND)).isGreaterThanOrEqualTo(50);
        assertThat(spent(budget(100, 100, 4), Urgency.REFUND)).isBetween(12, 45);
    }

    @Test
    void calls_that_hang_leave_room_for_payments() {
        var budget = budget(1_000, 4, 1);
        var answered = new CountDownLatch(1);
        var hanging =
                List.of(Urgency.PAYMENT, Urgency.PAYMENT).stream()
                        .map(urgency -> hang(budget, urgency, answered))
                        .toList();
        assertBusy(budget, Urgency.REFUND);
        assertThat(budget.spend(Urgency.CANCEL, StripeBudgetTest::call)).isEqualTo("done");
        assertThat(budget.spend(Urgency.PAYMENT, StripeBudgetTest::call)).isEqualTo("done");
        answered.countDown();
        hanging.forEach(CompletableFuture::join);
        assertThat(budget.spend(Urgency.REFUND, StripeBudgetTest::call)).isEqualTo("done");
    }

    @Test
    void what_fails_makes_room_again() {
        var budget = budget(1_000, 1, 1);
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> budget.spend(Urgency.PAYMENT, StripeBudgetTest::fail))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(budget.spend(Urgency.PAYMENT, StripeBudgetTest::call)).isEqualTo("done");
    }

    private static String call() {
        return "done";
    }

    private static String fail() {
        throw new IllegalArgumentException();
    }

    private static CompletableFuture<String> hang(
            StripeBudget budget, Urgency urgency, CountDownLatch answered) {
        var under = new CountDownLatch(1);
        var call =
                CompletableFuture.supplyAsync(
                        () ->
                                budget.spend(
                                        urgency,
                                        () -> {
                                            under.countDown();
                                            await(answered);
                                            return "late";
                                        }));
        await(under);
        return call;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** The number of such requests that pass before the budget refuses. */
    private static int spent(StripeBudget budget, Urgency urgency) {
        for (int calls = 0; ; calls++) {
            try {
                budget.spend(urgency, StripeBudgetTest::call);
            } catch (StripeFault busy) {
                return calls;
            }
        }
    }

    private static void assertBusy(StripeBudget budget, Urgency urgency) {
        assertThatThrownBy(() -> budget.spend(urgency, StripeBudgetTest::call))
                .isInstanceOfSatisfying(
                        StripeFault.class,
                        fault -> assertThat(fault.kind()).isEqualTo(StripeFault.Kind.BUSY));
    }

    private static StripeBudget budget(int perSecond, int calls, int nodes) {
        var budget = new StripeBudget();
        budget.settings = new StripeSettings();
        budget.settings.requestsPerSecond = perSecond;
        budget.settings.calls = calls;
        budget.grid =
                new Grid() {
                    @Override
                    public List<String> members() {
                        return Collections.nCopies(nodes, "node");
                    }
                };
        budget.open();
        return budget;
    }
}
