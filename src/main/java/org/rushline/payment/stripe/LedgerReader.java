package org.rushline.payment.stripe;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.rushline.payment.stripe.StripeBudget.Urgency;
import org.rushline.payment.stripe.StripeLedger.Page;

/** Reads Stripe's books page by page, in no hurry: whoever pays or refunds goes first. */
@ApplicationScoped
public class LedgerReader {

    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final int MOST_PAUSES = 40;

    @Inject StripeGateway stripe;
    @Inject StripeBudget budget;

    /** Throws StripeFault if Stripe does not answer, or there is no room for the calls. */
    public StripeLedger since(Instant time) {
        return new StripeLedger(
                time,
                all(after -> stripe.charges(time, after)),
                all(after -> stripe.repayments(time, after)));
    }

    private <T> List<T> all(Function<String, Page<T>> pages) {
        var rows = new ArrayList<T>();
        String after = null;
        do {
            var page = page(pages, after);
            rows.addAll(page.rows());
            after = page.next();
        } while (after != null);
        return rows;
    }

    private <T> Page<T> page(Function<String, Page<T>> pages, String after) {
        for (int pauses = 0; ; pauses++) {
            try {
                return budget.spend(Urgency.REFUND, () -> pages.apply(after));
            } catch (StripeFault fault) {
                if (fault.kind() != StripeFault.Kind.BUSY || pauses >= MOST_PAUSES) {
                    throw fault;
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw StripeFault.busy();
        }
    }
}
