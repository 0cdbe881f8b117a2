package org.rushline.web.checkout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.rushline.accounts.CurrentPerson;
import org.rushline.booking.BookingRelease;
import org.rushline.booking.checkout.HoldExtension;
import org.rushline.booking.checkout.PaymentService;
import org.rushline.platform.id.AccountId;
import org.rushline.platform.problem.Problem;
import org.rushline.web.PageResponse;

/** Buttons for held seats that need no card: extend, release, confirm free tickets. */
@Named
@RequestScoped
public class CheckoutActions {

    private static final int UNAVAILABLE = 503;

    /** The key of a page's "more time": pressing the button again repeats the same request. */
    private static final String ONCE = "checkout-page";

    @Inject CheckoutPage page;
    @Inject CurrentPerson person;
    @Inject HoldExtension extension;
    @Inject BookingRelease release;
    @Inject PaymentService payments;

    public void release() {
        release.release(buyer(), page.id());
        again();
    }

    public void extend() {
        try {
            extension.extend(buyer(), page.id(), ONCE);
        } catch (Problem problem) {
            leaveIf(problem.status() == UNAVAILABLE, problem);
        }
        again();
    }

    /** A free booking needs no card. */
    public void take() {
        try {
            payments.pay(buyer(), page.id());
        } catch (Problem problem) {
            leaveIf(problem.status() == UNAVAILABLE, problem);
        }
        again();
    }

    /** Any other refusal shows in what the page says next. */
    private static void leaveIf(boolean unavailable, Problem problem) {
        if (unavailable) {
            throw problem;
        }
    }

    private void again() {
        PageResponse.goTo("/checkout/" + page.id());
    }

    private AccountId buyer() {
        return person.require().id();
    }
}
