package org.rushline.booking.checkout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.rushline.booking.checkout.Claims.Claim;
import org.rushline.holds.Holds;
import org.rushline.load.CheckoutSteps;
import org.rushline.payment.Inbox;
import org.rushline.payment.stripe.Attempt;
import org.rushline.payment.stripe.AttemptStatus;
import org.rushline.payment.stripe.Intent;
import org.rushline.payment.stripe.StripeClient;
import org.rushline.payment.stripe.StripeFault;
import org.rushline.payment.stripe.StripeSettings;
import org.rushline.platform.FailPoint;
import org.rushline.platform.FailPoints;
import org.rushline.platform.id.AccountId;
import org.rushline.platform.id.BookingId;
import org.rushline.platform.problem.Problem;

/** Commits the claim, creates the intent, commits it, and only then gives out its secret. */
@ApplicationScoped
public class PaymentService {

    /** How often an intent may turn out to have ended or failed for good. */
    private static final int ROUNDS = 8;

    /** How long to wait for another tab whose request to Stripe is under way. */
    private static final String TWIN = "idempotency_key_in_use";

    private static final long TWINS_TIME = 150; // milliseconds

    /**
     * What the payment form needs.
     *
     * @param clientSecret null if there is nothing (more) to pay
     */
    public record Payable(
            String clientSecret, String publishableKey, Instant payBy, Duration remaining) {}

    @Inject Claims claims;
    @Inject Holds holds;
    @Inject StripeClient stripe;
    @Inject StripeSettings settings;
    @Inject Inbox inbox;
    @Inject FailPoints failPoints;
    @Inject CheckoutTimes times;
    @Inject CheckoutSteps steps;

    /**
     * @throws org.rushline.platform.problem.Problem 409 if it cannot be paid any more, 503 if
     *     Stripe does not answer: the claim stands and asking again is right
     */
    public Payable pay(AccountId buyer, BookingId id) {
        return times.timed(() -> payable(buyer, id));
    }

    private Payable payable(AccountId buyer, BookingId id) {
        long began = System.nanoTime();
        var claim = claims.claim(buyer, id);
        for (int round = 0; round < ROUNDS; round++) {
            if (round > 0) {
                claim = claims.claim(buyer, id);
            }
            if (claim.free()) {
                return payable(null, claim);
            }
            if (round == 0) {
                holds.extend(claim.booking(), claim.tickets(), claim.remaining());
                failPoints.reached(FailPoint.CLAIMED);
            }
            var secret = secret(claim);
            if (secret.isPresent()) {
                steps.paid(claim.event(), began);
                return payable(secret.get(), claim);
            }
        }
        throw unavailable(claim);
    }

    private Payable payable(String secret, Claim claim) {
        return new Payable(secret, settings.publishableKey(), claim.payBy(), claim.remaining());
    }

    private Optional<String> secret(Claim claim) {
        try {
            return claim.attempt().status() == AttemptStatus.OPEN
                    ? open(claim.attempt())
                    : created(claim);
        } catch (StripeFault fault) {
            return afterFault(claim, fault);
        }
    }

    private Optional<String> created(Claim claim) {
        var attempt = claim.attempt();
        var intent = stripe.create(attempt);
        failPoints.reached(FailPoint.INTENT_CREATED);
        if (!claims.record(claim.booking(), attempt.id(), intent.id())) {
            return Optional.empty(); // the booking has ended, or another attempt has taken over
        }
        failPoints.reached(FailPoint.INTENT_RECORDED);
        // The answer may be a replay of an old one; the buyer's form reads the current state.
        return Optional.of(intent.clientSecret());
    }

    private Optional<String> open(Attempt attempt) {
        var intent = stripe.get(attempt.intentId());
        inbox.tell(intent);
        if (intent.status() == Intent.Status.SUCCEEDED) {
            throw PaymentRefusals.alreadyPaid();
        }
        return intent.status() == Intent.Status.CANCELED
                ? Optional.empty()
                : Optional.of(intent.clientSecret());
    }

    private Optional<String> afterFault(Claim claim, StripeFault fault) {
        if (fault.code().equals(TWIN)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(TWINS_TIME));
            return Optional.empty();
        }
        var refused = fault.kind() == StripeFault.Kind.REFUSED;
        if (refused || fault.kind() == StripeFault.Kind.FORBIDDEN) {
            claims.refused(claim.booking(), fault);
        }
        var stored = refused || fault.kind() == StripeFault.Kind.STORED_FAILURE;
        if (stored && claim.attempt().status() == AttemptStatus.CREATING) {
            claims.giveUp(claim.booking(), claim.attempt().id());
            if (!refused) {
                return Optional.empty();
            }
        }
        throw refused ? PaymentRefusals.paymentRefused() : unavailable(claim);
    }

    private Problem unavailable(Claim claim) {
        steps.paymentFailed(claim.event());
        return PaymentRefusals.paymentUnavailable();
    }
}
