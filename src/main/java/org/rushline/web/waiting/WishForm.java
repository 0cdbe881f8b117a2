package org.rushline.web.waiting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rushline.accounts.CurrentPerson;
import org.rushline.listing.EventFacts;
import org.rushline.web.FormInput;
import org.rushline.web.Wording;
import org.rushline.wishes.NewWish;
import org.rushline.wishes.WishView;
import org.rushline.wishes.Wishes;

/** What somebody still wants of an event that is sold out. */
@Named
@RequestScoped
public class WishForm {

    private static final int USUAL = 2;
    private static final String THERE = "#wish";

    @Inject WaitingRoomPage page;
    @Inject WaitingRoomActions actions;
    @Inject CurrentPerson person;
    @Inject Wishes wishes;
    @Inject Wording words;

    private WishView mine;
    private boolean known;

    public void leave() {
        actions.act(
                account -> {
                    wishes.leave(page.id(), account, asked());
                    return actions.address() + THERE;
                });
    }

    public void takeBack() {
        actions.act(
                account -> {
                    wishes.takeBack(page.id(), account);
                    return actions.address() + THERE;
                });
    }

    private static NewWish asked() {
        var tiers = FormInput.all("tier").toList();
        return new NewWish(
                FormInput.first("tickets").map(WishForm::number).orElse(null),
                tiers.isEmpty() ? null : tiers);
    }

    private static Integer number(String text) {
        return text.matches("\\d{1,3}") ? Integer.valueOf(text) : null;
    }

    /** Else a script may show later that all is gone, and then leads to it. */
    public boolean isOpen() {
        return page.getStage() == RoomStage.SOLD_OUT;
    }

    /** Null if they have none. */
    public WishView getMine() {
        if (!known) {
            known = true;
            mine =
                    isOpen()
                            ? person.person()
                                    .flatMap(somebody -> wishes.find(page.id(), somebody.id()))
                                    .orElse(null)
                            : null;
        }
        return mine;
    }

    /** It in words. */
    public String getSaid() {
        var wish = getMine();
        if (wish.tiers() == null) {
            return words.say("waitingRoom.wish.any", wish.tickets());
        }
        var names =
                page.getEvent().tiers().stream()
                        .filter(this::isWanted)
                        .map(EventFacts.Tier::name)
                        .collect(Collectors.joining(", "));
        return words.say("waitingRoom.wish.some", wish.tickets(), names);
    }

    public boolean isWanted(EventFacts.Tier tier) {
        return getMine() != null
                && getMine().tiers() != null
                && getMine().tiers().contains(tier.id().toString());
    }

    public int getTickets() {
        return getMine() == null ? Math.min(USUAL, page.getLimit()) : getMine().tickets();
    }

    /** How many one may want. */
    public List<Integer> getNumbers() {
        return IntStream.rangeClosed(1, page.getLimit()).boxed().toList();
    }
}
