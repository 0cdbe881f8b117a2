package org.rushline.booking;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.param.RefundCreateParams;
import com.stripe.service.V1Services;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import org.rushline.platform.id.BookingId;
import org.rushline.stripe.Currencies;
import org.rushline.stripe.SimulatedLedger.Payment;
import org.rushline.stripe.SimulatedLedger.Repayment;
import org.rushline.stripe.SimulatedRequest;
import org.rushline.stripe.SimulatorControl;
import org.rushline.stripe.StripeSimulator;

/** Asks Stripe's ledger about a booking. */
final class AtStripe {

    private final SimulatorControl stripe;

    /** The simulator beside the server that all integration tests share. */
    AtStripe() {
        this(SimulatorControl.ofTheBuild());
    }

    AtStripe(SimulatorControl stripe) {
        this.stripe = stripe;
    }

    /** To do something there by hand. */
    V1Services client() {
        return StripeClient.builder()
                .setApiKey(StripeSimulator.SECRET_KEY)
                .setApiBase(stripe.address().toString())
                .build()
                .v1();
    }

    /** As somebody does in its dashboard; returns the refund's id. */
    String givesBackByHand(String booking, long amount) {
        var params =
                RefundCreateParams.builder()
                        .setPaymentIntent(payments(booking).get(0).id())
                        .setAmount(amount);
        try {
            return client().refunds().create(params.build()).getId();
        } catch (StripeException e) {
            throw new AssertionError(e);
        }
    }

    List<Payment> payments(String booking) {
        var reference = reference(booking);
        return stripe.ledger().paymentIntents().stream()
                .filter(payment -> reference.equals(payment.metadata().get("bookingId")))
                .toList();
    }

    /** Whether a request about it that took very long has arrived: it was logged twice then. */
    boolean lateOneHasArrived(String booking) {
        var seen = new HashSet<String>();
        return requests(booking).stream().anyMatch(request -> !seen.add(request.id()));
    }

    /** To make a payment, or to give it back. */
    List<SimulatedRequest> requests(String booking) {
        var reference = reference(booking);
        var intents = payments(booking).stream().map(Payment::id).toList();
        return stripe.requests().stream()
                .filter(
                        request ->
                                reference.equals(request.parameters().get("metadata[bookingId]"))
                                        || intents.contains(
                                                request.parameters().get("payment_intent")))
                .toList();
    }

    /** The money charged, in minor units. */
    long paid(String booking) {
        return payments(booking).stream().mapToLong(Payment::amountReceived).sum();
    }

    /** The same as a sum of money. */
    BigDecimal paidInAll(String booking) {
        return payments(booking).stream()
                .map(one -> Currencies.value(one.amountReceived(), one.currency()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The refunds of all its payments, without failed ones. */
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

    /** All of the money; there was some. */
    void assertAllBack(String booking) {
        assertThat(refunded(booking)).isEqualTo(paid(booking)).isPositive();
    }

    void assertAllBackOnce(String booking) {
        assertAllBack(booking);
        assertThat(refunds(booking)).hasSize(1);
    }

    private static String reference(String booking) {
        return BookingId.of(booking).uuid().toString();
    }
}
