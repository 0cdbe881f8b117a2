package org.rushline.booking;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.rushline.payment.PaymentSucceeded;
import org.rushline.payment.stripe.Attempt;
import org.rushline.platform.id.TicketId;

/**
 * The guards, some of which were taken away. Only the WAR that {@link TestControls} makes contains
 * it.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class RemovedGuard extends Guards {

    /** The methods that are as if they were not there. */
    static final Set<String> REMOVED = ConcurrentHashMap.newKeySet();

    private static boolean removed(String guard) {
        return REMOVED.contains(guard);
    }

    @Override
    public boolean ordersInTurn() {
        return !removed("ordersInTurn") && super.ordersInTurn();
    }

    @Override
    public boolean turnedAway(boolean outside) {
        return !removed("turnedAway") && super.turnedAway(outside);
    }

    @Override
    public boolean admitted(boolean open) {
        return removed("admitted") || super.admitted(open);
    }

    @Override
    public boolean withinLimit(int tickets, int limit) {
        return removed("withinLimit") || super.withinLimit(tickets, limit);
    }

    @Override
    public boolean claimable(Set<TicketId> gone) {
        return removed("claimable") || super.claimable(gone);
    }

    @Override
    public boolean payable(Instant now, Instant payBy) {
        return removed("payable") || super.payable(now, payBy);
    }

    @Override
    public boolean closedToPayment(BookingStatus status) {
        return !removed("closedToPayment") && super.closedToPayment(status);
    }

    @Override
    public boolean secretMayLeave(boolean written) {
        return removed("secretMayLeave") || super.secretMayLeave(written);
    }

    @Override
    public boolean nextAttempt(Attempt last) {
        return removed("nextAttempt") || super.nextAttempt(last);
    }

    @Override
    public boolean claimMayEnd(boolean someAttemptLive) {
        return removed("claimMayEnd") || super.claimMayEnd(someAttemptLive);
    }

    @Override
    public boolean closesBeforeItEnds() {
        return !removed("closesBeforeItEnds") && super.closesBeforeItEnds();
    }

    @Override
    public boolean rightMoney(Attempt attempt, PaymentSucceeded payment) {
        return removed("rightMoney") || super.rightMoney(attempt, payment);
    }

    @Override
    public boolean allSold(int sold, int tickets) {
        return removed("allSold") || super.allSold(sold, tickets);
    }

    @Override
    public boolean cancelledStaysCancelled(BookingStatus status) {
        return !removed("cancelledStaysCancelled") && super.cancelledStaysCancelled(status);
    }
}
