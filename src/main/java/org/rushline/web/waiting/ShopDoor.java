package org.rushline.web.waiting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.rushline.accounts.CurrentPerson;
import org.rushline.platform.problem.Problem;
import org.rushline.platform.request.PublicOrigin;
import org.rushline.waitingroom.entry.EntryTokens;

/** {@code /waiting-room/{eventId}/shop}: from the waiting room into another system's shop. */
@RequestScoped
public class ShopDoor {

    private static final int UNAVAILABLE = 503;

    @Inject WaitingRoomPage page;
    @Inject CurrentPerson person;
    @Inject EntryTokens tokens;
    @Inject PublicOrigin origin;

    /** The shop's address with a token; empty if they may not go there, which the page says. */
    Optional<String> way(HttpServletRequest request) {
        if (page.isOff() || !page.isShopBehind() || !person.isSignedIn()) {
            return Optional.empty();
        }
        try {
            var who = person.require().id();
            return Optional.of(tokens.give(page.id(), who, null, origin.of(request)).url());
        } catch (Problem problem) {
            if (problem.status() == UNAVAILABLE) {
                throw problem;
            }
            page.refuse(problem.getMessage());
            return Optional.empty();
        }
    }
}
