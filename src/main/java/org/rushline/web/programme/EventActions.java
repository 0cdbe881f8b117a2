package org.rushline.web.programme;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rushline.accounts.CurrentPerson;
import org.rushline.catalog.editing.ConfirmFirst;
import org.rushline.catalog.editing.EventEditing;
import org.rushline.catalog.editing.EventRemoval;
import org.rushline.catalog.editing.EventService;
import org.rushline.catalog.editing.Season;
import org.rushline.catalog.editing.SeasonService;
import org.rushline.onsale.PublicationService;
import org.rushline.platform.id.EventId;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.platform.problem.NotFound;
import org.rushline.web.Wording;
import org.rushline.web.input.FormAttempt;
import org.rushline.web.input.FormFaults;
import org.rushline.web.input.FormFields;

/** What {@code /operator/event} does. */
@Named
@RequestScoped
public class EventActions {

    private static final String ADDRESS = "/operator/event?id=";
    private static final String EVENTS = "/operator/events";

    private static final Map<String, String> FIELDS =
            Map.ofEntries(
                    Map.entry("name", "label"),
                    Map.entry("type", "eventType"),
                    Map.entry("venueId", "plan"),
                    Map.entry("seatPlanId", "plan"),
                    Map.entry("startsAtLocal", "starts"),
                    Map.entry("startsAtOffset", "starts"),
                    Map.entry("doorsAtLocal", "doors"),
                    Map.entry("endsAtLocal", "ends"),
                    Map.entry("onsaleAt", "onsale"),
                    Map.entry("sale.orderLimit", "orderLimit"),
                    Map.entry("sale.buyerLimit", "buyerLimit"),
                    Map.entry("sale.holdSeconds", "holdSeconds"));

    private static final Pattern OF_RUN = Pattern.compile("events\\[(\\d+)]\\.(.+)");
    private static final Pattern OF_TIER = Pattern.compile("tiers\\[(\\d+)](?:\\.(\\w+).*)?");

    @Inject OperatorEventPage page;
    @Inject EventForm form;
    @Inject EventService events;
    @Inject EventEditing editing;
    @Inject SeasonService seasons;
    @Inject EventRemoval removal;
    @Inject PublicationService publications;
    @Inject CurrentPerson person;
    @Inject FormAttempt attempt;
    @Inject Wording words;

    private String asked;

    /** Makes one, or several of a run, or changes the one that is named. */
    public void draft() {
        attempt(
                "label",
                () -> {
                    attempt.mustBe("PROGRAMME");
                    if (page.isLost() || page.getPlan() == null) {
                        throw new NotFound("event");
                    }
                    return page.getEvent() == null ? make() : change();
                });
    }

    private String make() {
        var first = form.details();
        var others = Dates.sent().others();
        if (others.isEmpty() || first.startsAtLocal() == null) {
            return ADDRESS + saved(() -> events.create(first).id()) + "&done=made";
        }
        var dates = new Dates(others);
        var run =
                Stream.concat(Stream.of(first), others.stream().map(date -> dates.on(date, first)))
                        .toList();
        var made = saved(() -> seasons.draft(new Season(run)));
        return EVENTS + "?words=" + words.encoded(first.name()) + "&made=" + made.size();
    }

    private String change() {
        var id = EventId.of(page.getEvent().id());
        var details = form.details();
        return ADDRESS
                + saved(() -> editing.edit(id, details, person.require().id()).id())
                + "&done=saved";
    }

    /** Throws FormFaults by the form's own fields. */
    private <T> T saved(Supplier<T> saving) {
        try {
            return saving.get();
        } catch (ConfirmFirst e) {
            asked = e.asked();
            throw new InvalidFields("confirm", "is needed: " + e.consequence());
        } catch (InvalidFields e) {
            var sentences = new LinkedHashMap<String, String>();
            e.errors().forEach(error -> add(error, sentences));
            throw new FormFaults(sentences);
        }
    }

    private void add(InvalidFields.FieldError error, Map<String, String> sentences) {
        var ofRun = OF_RUN.matcher(error.field());
        if (!ofRun.matches()) {
            addOne(error, sentences);
        } else if (ofRun.group(1).equals("0")) {
            addOne(new InvalidFields.FieldError(ofRun.group(2), error.reason()), sentences);
        } else {
            var date = Integer.parseInt(ofRun.group(1));
            sentences.putIfAbsent("dates", words.say("programme.date", date, error.reason()));
        }
    }

    private void addOne(InvalidFields.FieldError error, Map<String, String> sentences) {
        var ofTier = OF_TIER.matcher(error.field());
        if (ofTier.matches()) {
            var row = form.table().rowOf(Integer.parseInt(ofTier.group(1)));
            var category = form.getTiers().get(row).category().name();
            sentences.putIfAbsent(
                    "price-" + row, words.say("programme.tier", category, error.reason()));
        } else {
            var field = FIELDS.getOrDefault(error.field(), error.field());
            sentences.putIfAbsent(field, words.say("field." + field) + " " + error.reason() + ".");
        }
    }

    /** What has to be confirmed; null if nothing has. */
    public String getAsked() {
        return asked;
    }

    public void announce() {
        attempt(
                "next",
                () -> {
                    attempt.mustBe("PROGRAMME", "SALES");
                    return ADDRESS + events.announce(event()).id() + "&done=announced";
                });
    }

    /** Puts it on sale. */
    public void sell() {
        attempt(
                "next",
                () -> {
                    attempt.mustBe("PROGRAMME", "SALES");
                    return ADDRESS + publications.request(event()).eventId() + "&done=selling";
                });
    }

    /** Cancels it. */
    public void calloff() {
        attempt(
                "reason",
                () -> {
                    attempt.mustBe("PROGRAMME");
                    var why = new EventService.Cancellation(FormFields.sentOrNull("reason"));
                    return ADDRESS + events.cancel(event(), why).id() + "&done=cancelled";
                });
    }

    /** Deletes a draft. */
    public void discard() {
        attempt(
                "next",
                () -> {
                    attempt.mustBe("PROGRAMME");
                    removal.draft(event());
                    return EVENTS;
                });
    }

    private EventId event() {
        if (page.getEvent() == null) {
            throw new NotFound("event");
        }
        return EventId.of(page.getEvent().id());
    }

    private void attempt(String conflict, Supplier<String> action) {
        attempt.run(EVENTS, FIELDS, conflict, action);
    }
}
