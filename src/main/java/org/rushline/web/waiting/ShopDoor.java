package org.rushline.web.waiting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.rushline.accounts.CurrentPerson;
import org.rushline.platform.problem.Problem;
import org.rushline.platform.request.PublicOrigin;
import org.rushline.waitingroom.entry.EntryTokens;
import org.rushline.waitingroom.entry.Shops;

/** {@code /waiting-room/{eventId}/shop}: from the waiting room into another system's shop. */
@RequestScoped
public class ShopDoor {

    private static final int UNAVAILABLE = 503;
    private static final String NOT_NEEDED = "no-token-needed";

    @Inject WaitingRoomPage page;
    @Inject CurrentPerson person;
    @Inject EntryTokens tokens;
    @Inject Shops shops;
    @Inject PublicOrigin origin;

    /**
     * The shop's address, with a token while one needs it; empty if they may not go there, which
     * the page says, or there is no shop.
     */
    Optional<String> way(HttpServletRequest request) {
        var address = shops.of(page.id()).map(shop -> shop.addresses().get(0));
        if (address.isEmpty() || page.isOpenToAll()) {
            return address;
        }
        return person.isSignedIn() ? withToken(request, address.get()) : Optional.empty();
    }

    private Optional<String> withToken(HttpServletRequest request, String address) {
        try {
            var who = person.require().id();
            return Optional.of(tokens.give(page.id(), who, null, origin.of(request)).url());
        } catch (Problem problem) {
            if (problem.status() == UNAVAILABLE) {
                throw problem;
            }
            if (problem.slug().equals(NOT_NEEDED)) {
                return Optional.of(address);
            }
            page.refuse(problem.getMessage());
            return Optional.empty();
        }
    }
}
