package org.rushline.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.rushline.catalog.EventStatus;
import org.rushline.listing.EventCard;
import org.rushline.listing.EventFacts;
import org.rushline.platform.Money;

/** Says dates, prices and states as people say them. */
@Named
@ApplicationScoped
public class Wording {

    public static final Locale LOCALE = Locale.UK;
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("messages", LOCALE);

    private static final DateTimeFormatter MOMENT = format("EEE d MMMM uuuu, HH:mm");
    private static final DateTimeFormatter DAY = format("EEE d MMMM uuuu");
    private static final DateTimeFormatter CLOCK = format("HH:mm");
    private static final DateTimeFormatter ZONE = format("zzzz (O)");
    private static final DateTimeFormatter OFFSET = format("O");

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, LOCALE);
    }

    /** The text with this key, its places filled. */
    public String say(String key, Object... values) {
        var text = TEXTS.getString(key);
        return values.length == 0 ? text : new MessageFormat(text, LOCALE).format(values);
    }

    /** The text with this key, if there is one. */
    public Optional<String> known(String key) {
        return TEXTS.containsKey(key) ? Optional.of(TEXTS.getString(key)) : Optional.empty();
    }

    /** Such as "Sat 12 June 2027, 20:30", by the clock on the venue's wall. */
    public String when(EventCard event) {
        return MOMENT.format(event.starts());
    }

    public String day(EventCard event) {
        return DAY.format(event.starts());
    }

    public String clock(EventCard event) {
        return CLOCK.format(event.starts());
    }

    /** Such as "10:00" in the event's zone, with the day or offset where they differ. */
    public String clock(EventCard event, Instant moment) {
        var local = moment.atZone(event.zone());
        var sameDay = local.toLocalDate().equals(event.starts().toLocalDate());
        var said = (sameDay ? CLOCK : MOMENT).format(local);
        var start = event.startsAt().atZone(event.zone());
        return start.getOffset().equals(local.getOffset())
                ? said
                : said + " (" + OFFSET.format(local) + ")";
    }

    public String moment(EventCard event, Instant moment) {
        return MOMENT.format(moment.atZone(event.zone()));
    }

    public String moment(OffsetDateTime local) {
        return MOMENT.format(local);
    }

    /** The same with the offset, such as "Sat 12 June 2027, 20:30 (GMT+2)". */
    public String exactly(OffsetDateTime local) {
        return MOMENT.format(local) + " (" + OFFSET.format(local) + ")";
    }

    /** For those who work here, wherever that is. */
    public String utc(Instant moment) {
        return say("operator.time", MOMENT.format(moment.atOffset(ZoneOffset.UTC)));
    }

    public String zone(EventCard event) {
        return zone(event.startsAt(), event.zone());
    }

    /** That of another moment: clocks may have been moved between the two. */
    public String zone(EventCard event, Instant moment) {
        return zone(moment, event.zone());
    }

    static String zone(Instant moment, ZoneId zone) {
        return ZONE.format(ZonedDateTime.ofInstant(moment, zone));
    }

    public String price(Money money) {
        return money.amount() == 0 ? say("price.free") : money.text();
    }

    /** The lowest price of a free ticket, fee included; empty if there is none. */
    public String from(EventCard event) {
        return event.lowest().map(money -> say("price.from", price(money))).orElse("");
    }

    public String status(EventCard event) {
        if (event.status() == EventStatus.ANNOUNCED && event.onsaleAt() != null) {
            return say("status.opens", moment(event, event.onsaleAt()));
        }
        if (event.allHeld()) {
            return say("status.allHeld");
        }
        return say(event.soldOut() ? "status.soldOut" : "status." + event.status());
    }

    public String type(EventCard event) {
        return say("type." + event.type());
    }

    /** How many tickets are left, exactly only when few are. */
    public String left(EventFacts.Tier tier) {
        var left = tier.left();
        if (left == null) {
            return "";
        }
        if (left.free() == 0) {
            return say(left.pending() ? "left.held" : "left.none");
        }
        return left.isMany() ? say("left.plenty") : say("left.few", left.free());
    }

    public String country(EventCard event) {
        return new Locale.Builder().setRegion(event.country()).build().getDisplayCountry(LOCALE);
    }

    public String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
