package org.rushline.web.presale;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Comparator;
import org.rushline.presale.PresaleCheck;
import org.rushline.presale.PresalesView;
import org.rushline.presale.PublicPresale;
import org.rushline.web.EventPage;
import org.rushline.web.Wording;

/** For an event's page, which is the same for everybody: whether only some may buy. */
@Named
@RequestScoped
public class PresaleNotice {

    @Inject EventPage eventPage;
    @Inject PresaleCheck presales;
    @Inject Wording words;

    private PresalesView all;

    private PresalesView all() {
        if (all == null) {
            all = presales.of(eventPage.getCard().id());
        }
        return all;
    }

    public boolean isShown() {
        return eventPage.isToCome()
                && !eventPage.getCard().soldOut()
                && !eventPage.getCard().allHeld()
                && all().running();
    }

    public Instant getEverybodyAt() {
        return all().everybodyAt();
    }

    public String getTitle() {
        if (isOpen()) {
            return words.say("presale.now");
        }
        var opens = getOpensAt();
        return opens == null
                ? words.say("presale.first")
                : words.say("presale.coming", words.moment(eventPage.getCard(), opens));
    }

    private boolean isOpen() {
        return eventPage.isOnSale() && all().presales().stream().anyMatch(PublicPresale::open);
    }

    /** When the next one opens, and the event is on sale; null if one is open, or nobody knows. */
    public Instant getOpensAt() {
        if (isOpen()) {
            return null;
        }
        var onsale = eventPage.isOnSale() ? Instant.MIN : eventPage.getCard().onsaleAt();
        return onsale == null
                ? null
                : all().presales().stream()
                        .map(PublicPresale::opensAt)
                        .min(Comparator.naturalOrder())
                        .map(opens -> opens.isAfter(onsale) ? opens : onsale)
                        .orElse(null);
    }
}
