package org.rushline.web.checkout;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.TreeMap;
import org.rushline.booking.BookingView;
import org.rushline.catalog.history.EventChange;
import org.rushline.web.Wording;

/** Says what has changed about an event since somebody chose it, as people say it. */
@Named
@ApplicationScoped
public class EventUpdates {

    /**
     * The changes made at one time.
     *
     * @param reason null if none was given
     */
    public record Told(List<Line> lines, String reason) {}

    /**
     * One thing, as it is now and as it was.
     *
     * @param was null if it goes without saying
     */
    public record Line(String what, String now, String was) {}

    @Inject Wording words;

    public List<Told> of(BookingView booking) {
        var byTime =
                booking.changes().stream()
                        .collect(
                                groupingBy(
                                        EventChange::changedAt,
                                        TreeMap<Instant, List<EventChange>>::new,
                                        toList()));
        return byTime.descendingMap().values().stream().map(this::told).toList();
    }

    private Told told(List<EventChange> changes) {
        return new Told(changes.stream().map(this::line).toList(), changes.get(0).reason());
    }

    private Line line(EventChange change) {
        var what = words.say("news." + change.what());
        return switch (change.what()) {
            case START, DOORS, END -> times(what, change);
            case SEATS -> new Line(what, words.say("news.seats"), null);
            case VENUE, SEAT, PERFORMERS -> new Line(what, said(change.to()), said(change.from()));
        };
    }

    /** Two times that read the same differ by the clock that shows them. */
    private Line times(String what, EventChange change) {
        var now = time(change.to());
        var was = time(change.from());
        var alike = now != null && was != null && words.moment(now).equals(words.moment(was));
        return new Line(what, said(now, alike), said(was, alike));
    }

    private static OffsetDateTime time(String text) {
        return text == null ? null : OffsetDateTime.parse(text);
    }

    private String said(OffsetDateTime time, boolean withOffset) {
        if (time == null) {
            return said(null);
        }
        return withOffset ? words.exactly(time) : words.moment(time);
    }

    private String said(String text) {
        return text == null ? words.say("news.nothing") : text;
    }
}
