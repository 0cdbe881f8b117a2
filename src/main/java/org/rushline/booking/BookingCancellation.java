package org.rushline.booking;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rushline.booking.BookingRefund.Decision;
import org.rushline.booking.BookingRelease.Progress;
import org.rushline.platform.Idempotency;
import org.rushline.platform.id.AccountId;
import org.rushline.platform.id.BookingId;
import org.rushline.platform.id.TicketId;
import org.rushline.platform.problem.NotFound;
import org.rushline.platform.validation.SingleLine;
import org.rushline.platform.validation.Valid;

/** Operators cancel and refund bookings: one transaction each, once per key. */
@Stateless
public class BookingCancellation {

    @Schema(name = "BookingCancellation", description = "Why a booking is cancelled.")
    public record Cancellation(
            @Schema(description = "Why; the buyer reads it.", examples = "The event was moved.")
                    @NotNull
                    @SingleLine
                    @Size(max = 500)
                    String reason) {}

    @Schema(name = "BookingRefund", description = "Which tickets are refunded, and why.")
    public record Refund(
            @Schema(
                            description =
                                    "Ids of the tickets to refund; all that are sold if absent.",
                            examples = "tkt_41b")
                    @Size(min = 1, max = 100)
                    List<@NotNull String> tickets,
            @Schema(description = "Why; the buyer reads it.", examples = "The seat was broken.")
                    @NotNull
                    @SingleLine
                    @Size(max = 500)
                    String reason) {}

    @Inject Valid valid;
    @Inject Bookings bookings;
    @Inject BookingRelease release;
    @Inject BookingRefund refunds;
    @Inject Idempotency idempotency;
    @Inject BookingViews views;

    /** Cancels in any state: releases a hold, stops a payment, or refunds. */
    public BookingView cancel(BookingId id, AccountId by, String key, Cancellation asked) {
        valid.check(asked);
        mustExist(id);
        if (idempotency.first(by, "cancel " + id, key, asked.toString())
                && release.cancel(id, asked.reason()) == Progress.PAID) {
            refunds.all(id, new Decision(id.uuid(), asked.reason(), by));
        }
        bookings.flush();
        return views.any(id);
    }

    /** Returns tickets to the sale and refunds the buyer, fees included. */
    public BookingView refund(BookingId id, AccountId by, String key, Refund asked) {
        valid.check(asked);
        mustExist(id);
        if (idempotency.first(by, "refund " + id, key, asked.toString())) {
            if (asked.tickets() == null) {
                refundAll(id, by, asked.reason());
            } else {
                var tickets = asked.tickets().stream().map(TicketId::of).toList();
                refunds.some(id, tickets, Decision.of(id, tickets, asked.reason(), by));
            }
        }
        bookings.flush();
        return views.any(id);
    }

    private void refundAll(BookingId id, AccountId by, String reason) {
        if (!refunds.all(id, new Decision(id.uuid(), reason, by))) {
            throw BookingRefusals.notPaid();
        }
    }

    private void mustExist(BookingId id) {
        if (!bookings.exists(id)) {
            throw new NotFound("booking");
        }
    }
}
