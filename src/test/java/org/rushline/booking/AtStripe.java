package org.rushline.booking;

import java.util.List;
import org.rushline.stripe.SimulatedLedger.Payment;
import org.rushline.stripe.SimulatedLedger.Repayment;
import org.rushline.stripe.SimulatorControl;

/** What Stripe's books say of a booking. */
final class AtStripe {

    private final SimulatorControl stripe;

    AtStripe(SimulatorControl stripe) {
        this.stripe = stripe;
    }

    List<Payment> payments(String booking) {
        var reference = BookingId.of(booking).uuid().toString();
        return stripe.ledger().paymentIntents().stream()
                .filter(payment -> reference.equals(payment.metadata().get("bookingId")))
                .toList();
    }

    /** What was taken from the buyer, in minor units. */
    long paid(String booking) {
        return payments(booking).stream().mapToLong(Payment::amountReceived).sum();
    }

    /** Of all its payments; what has failed is not among them. */
    List<Repayment> refunds(String booking) {
        var intents = payments(booking).stream().map(Payment::id).toList();
        return stripe.ledger().refunds().stream()
                .filter(refund -> intents.contains(refund.paymentIntent()))
                .filter(refund -> !refund.status().equals("failed"))
                .toList();
    }

    long refunded(String booking) {
        return refunds(booking).stream().mapToLong(Repayment::amount).sum();
    }
}
