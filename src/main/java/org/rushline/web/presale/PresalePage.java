package org.rushline.web.presale;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rushline.accounts.CurrentPerson;
import org.rushline.catalog.EventStatus;
import org.rushline.listing.EventCard;
import org.rushline.listing.EventFacts;
import org.rushline.listing.Programme;
import org.rushline.platform.problem.Problem;
import org.rushline.presale.MyPresales;
import org.rushline.presale.PresalesView;
import org.rushline.presale.PublicPresale;
import org.rushline.presale.codes.PresaleCodes;
import org.rushline.presale.codes.TypedPresaleCode;
import org.rushline.web.EventPage;
import org.rushline.web.PageResponse;
import org.rushline.web.Wording;

/** {@code /presale/{eventId}}: which presales there are, and the field for codes. */
@Named
@RequestScoped
public class PresalePage {

    private static final int UNAVAILABLE = 503;

    @Inject Programme programme;
    @Inject MyPresales presales;
    @Inject PresaleCodes codes;
    @Inject CurrentPerson person;
    @Inject Wording words;

    private EventFacts event;
    private PresalesView all;
    private List<PublicPresale> mine;
    private String code;
    private String trouble;

    /** Called before the page begins, so that an unknown event is a real 404. */
    boolean open(String id) {
        event = EventPage.find(programme, id).orElse(null);
        if (event == null) {
            return false;
        }
        all = presales.of(getCard().id());
        return true;
    }

    public EventCard getCard() {
        return event.card();
    }

    /** Whether only some may buy. */
    public boolean isRunning() {
        return all.running();
    }

    public PresalesView getAll() {
        return all;
    }

    public boolean has(PublicPresale presale) {
        return mine().stream().anyMatch(one -> one.id().equals(presale.id()));
    }

    private List<PublicPresale> mine() {
        if (mine == null) {
            mine =
                    person.person()
                            .map(who -> presales.of(getCard().id(), who.id()).presales())
                            .orElse(List.of());
        }
        return mine;
    }

    /** Whether they have a code for all there is. */
    public boolean isComplete() {
        return mine().size() == all.presales().size();
    }

    /** Whether they may choose seats now. */
    public boolean isBuyable() {
        return getCard().status() == EventStatus.ON_SALE
                && mine().stream().anyMatch(PublicPresale::open);
    }

    /** When it opens or ends. */
    public String when(PublicPresale presale) {
        return presale.open()
                ? words.say("presale.until", words.moment(getCard(), presale.endsAt()))
                : words.say(
                        "presale.from",
                        words.moment(getCard(), presale.opensAt()),
                        words.moment(getCard(), presale.endsAt()));
    }

    /** What it opens. */
    public String what(PublicPresale presale) {
        var names =
                event.tiers().stream()
                        .filter(
                                tier ->
                                        presale.tiers() != null
                                                && presale.tiers().contains(tier.id().toString()))
                        .map(EventFacts.Tier::name)
                        .collect(Collectors.joining(", "));
        var what = presale.tiers() == null ? words.say("presale.all") : names;
        return presale.ticketsEach() == null
                ? what
                : words.say("presale.each", what, presale.ticketsEach());
    }

    public void use() {
        var address = "/presale/" + getCard().id();
        if (!person.isSignedIn()) {
            PageResponse.goTo("/sign-in?return=" + address);
            return;
        }
        try {
            codes.use(
                    getCard().id(),
                    new TypedPresaleCode(code == null ? "" : code.strip()),
                    person.require().id());
            PageResponse.goTo(address);
        } catch (Problem problem) {
            if (problem.status() == UNAVAILABLE) {
                throw problem; // there is a page for that
            }
            trouble = said(problem);
            PageResponse.response().setStatus(problem.status());
        }
    }

    /** What is wrong with an empty field is said in our own words. */
    private String said(Problem problem) {
        return Optional.ofNullable(code).filter(typed -> !typed.isBlank()).isPresent()
                ? problem.getMessage()
                : words.say("presale.missing");
    }

    /** Why the code did not help; null if there was none, or it did. */
    public String getTrouble() {
        return trouble;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
