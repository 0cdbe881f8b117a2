package org.rushline.web.presale;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
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
        return eventPage.isToCome() && all().running();
    }

    public Instant getEverybodyAt() {
        return all().everybodyAt();
    }

    public String getTitle() {
        if (eventPage.isOnSale() && all().presales().stream().anyMatch(PublicPresale::open)) {
            return words.say("presale.now");
        }
        return all().presales().stream()
                .filter(one -> !one.open())
                .findFirst()
                .map(
                        next ->
                                words.say(
                                        "presale.coming",
                                        words.moment(eventPage.getCard(), next.opensAt())))
                .orElse(words.say("presale.first"));
    }
}
