package org.rushline.booking.checkout;

import org.rushline.platform.problem.Conflict;
import org.rushline.platform.problem.Problem;
import org.rushline.platform.problem.Refusal;

/** Why a hold is not extended or paid. */
final class PaymentRefusals {

    private PaymentRefusals() {}

    static Problem holdLapsed() {
        return new Conflict(
                "hold-lapsed",
                "The time is up",
                "The time to pay for these tickets is over. Nothing was charged; please choose again.");
    }

    static Problem alreadyPaid() {
        return new Conflict(
                "already-paid", "Already paid", "This booking is paid and its tickets are yours.");
    }

    static Problem extendedBefore() {
        return new Conflict(
                "already-extended", "Already extended", "You have already extended this hold.");
    }

    static Problem alreadyPaying() {
        return new Conflict(
                "already-paying",
                "Payment has begun",
                "A hold can be extended only before you start to pay.");
    }

    static Problem paymentUnavailable() {
        return new Refusal(
                503,
                "payment-unavailable",
                "Payment does not answer",
                "The payment service does not answer right now. Your seats are kept; please try again in a few seconds.",
                3);
    }

    static Problem paymentRefused() {
        return new Refusal(
                502,
                "payment-refused",
                "Payment cannot begin",
                "The payment service does not accept this payment. Your seats are kept, nothing was charged; please tell us.");
    }
}
