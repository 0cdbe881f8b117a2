package org.rushline.web.presale;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rushline.catalog.EventStatus;
import org.rushline.catalog.EventView;
import org.rushline.catalog.editing.EventService;
import org.rushline.catalog.pricing.TierView;
import org.rushline.platform.id.EventId;
import org.rushline.platform.problem.WrongId;
import org.rushline.presale.PresaleId;
import org.rushline.presale.PresaleView;
import org.rushline.presale.Presales;
import org.rushline.presale.codes.CodeBatchView;
import org.rushline.presale.codes.PresaleCodes;
import org.rushline.web.FormInput;
import org.rushline.web.Wording;
import org.rushline.web.input.FormAttempt;
import org.rushline.web.input.FormFields;
import org.rushline.web.input.LocalInput;

/** {@code /operator/presales?event=evt_…}: who may buy before everybody, and by which codes. */
@Named
@RequestScoped
@RolesAllowed("STAFF")
public class OperatorPresalesPage {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm", Locale.UK);

    @Inject EventService events;
    @Inject Presales presales;
    @Inject PresaleCodes codes;
    @Inject FormAttempt attempt;
    @Inject Wording words;

    private EventView event;
    private List<PresaleView> all = List.of();
    private FormFields form;

    @PostConstruct
    void open() {
        event = FormInput.first("event").flatMap(this::event).orElse(null);
        if (event != null) {
            all = presales.of(EventId.of(event.id()));
        }
    }

    private Optional<EventView> event(String id) {
        try {
            return events.find(EventId.of(id));
        } catch (WrongId none) {
            return Optional.empty();
        }
    }

    /** Null if none was named, or there is no such event. */
    public EventView getEvent() {
        return event;
    }

    public List<PresaleView> getAll() {
        return all;
    }

    public boolean isChanging() {
        return attempt.may("SALES");
    }

    /** Whether everybody may buy, so that there will be no presale any more. */
    public boolean isTooLate() {
        return event.status() == EventStatus.OVER
                || event.status() == EventStatus.CANCELLED
                || event.status() == EventStatus.ON_SALE && all.stream().allMatch(this::isEnded);
    }

    public boolean isEnded(PresaleView presale) {
        return !presale.endsAt().isAfter(Instant.now());
    }

    public boolean isOpened(PresaleView presale) {
        return !presale.opensAt().isAfter(Instant.now());
    }

    /** Part of a text's key. */
    public String state(PresaleView presale) {
        if (isEnded(presale)) {
            return "ended";
        }
        return isOpened(presale) ? "open" : "coming";
    }

    /** The key of what to do with one that is to go. */
    public String leaving(PresaleView presale) {
        return isOpened(presale) ? "presales.end.link" : "presales.delete.link";
    }

    public String getAddress() {
        return "/operator/presales?event=" + event.id();
    }

    /** In the time of the house. */
    public String moment(Instant moment) {
        return MOMENT.format(moment.atZone(zone()));
    }

    ZoneId zone() {
        return ZoneId.of(event.timeZone());
    }

    /** What it opens. */
    public String what(PresaleView presale) {
        return presale.tiers() == null
                ? words.say("presale.all")
                : event.tiers().stream()
                        .filter(tier -> presale.tiers().contains(tier.id()))
                        .map(TierView::name)
                        .collect(Collectors.joining(", "));
    }

    /** The one that is being changed, or whose codes are looked at; null if none is. */
    public PresaleView getChosen() {
        return named("presale");
    }

    /** The one that is about to end; null if none is. */
    public PresaleView getEnding() {
        return named("ending");
    }

    private PresaleView named(String parameter) {
        return FormInput.first(parameter)
                .flatMap(id -> all.stream().filter(one -> one.id().equals(id)).findFirst())
                .orElse(null);
    }

    /** Codes of the chosen one. */
    public List<CodeBatchView> getBatches() {
        return codes.batches(EventId.of(event.id()), PresaleId.of(getChosen().id()));
    }

    /** Those that are about to be revoked; null if none are. */
    public CodeBatchView getRevoking() {
        return getChosen() == null
                ? null
                : FormInput.first("revoking")
                        .flatMap(
                                id ->
                                        getBatches().stream()
                                                .filter(one -> one.id().equals(id))
                                                .findFirst())
                        .orElse(null);
    }

    /** What a field shows: what was sent, else what is stored. */
    public String value(String field) {
        if (form == null) {
            form = new FormFields();
            var chosen = getChosen();
            if (chosen != null) {
                form.with("label", chosen.name())
                        .with("opensAt", LocalInput.shown(chosen.opensAt(), zone()))
                        .with("endsAt", LocalInput.shown(chosen.endsAt(), zone()))
                        .with("ticketsEach", chosen.ticketsEach());
            }
        }
        return form.of(field);
    }

    /** Whether the presale opens it; none is ticked if it opens all of them. */
    public boolean ticked(TierView tier) {
        if (FormInput.first("endsAt").isPresent()) {
            return FormInput.all("tier").anyMatch(tier.id()::equals);
        }
        var chosen = getChosen();
        return chosen != null && chosen.tiers() != null && chosen.tiers().contains(tier.id());
    }

    /** Part of a text's key that says what has just been done; null if nothing has. */
    public String getDone() {
        return FormInput.first("done")
                .filter(done -> List.of("saved", "ended", "deleted", "revoked").contains(done))
                .orElse(null);
    }
}
