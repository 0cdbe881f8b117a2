package org.rushline.catalog.season;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The columns of a season's table. */
public enum SeasonColumn {
    NAME("name", true, "name"),
    TYPE("type", true, "type"),
    VENUE("venue", true, "venueId"),
    PLAN("plan", false, "seatPlanId"),
    STARTS("starts", true, "startsAtLocal", "startsAtOffset"),
    DOORS("doors", false, "doorsAtLocal"),
    ENDS("ends", false, "endsAtLocal"),
    ONSALE("onsale", false, "onsaleAt"),
    CURRENCY("currency", true, "currency"),
    PRICES("prices", true, "tiers"),
    PERFORMERS("performers", false, "performers"),
    DESCRIPTION("description", false, "description"),
    ORDER_LIMIT("order limit", false, "sale.orderLimit"),
    BUYER_LIMIT("buyer limit", false, "sale.buyerLimit"),
    REFERENCE("reference", false, "reference");

    private final String title;
    private final boolean needed;
    private final List<String> fields;

    SeasonColumn(String title, boolean needed, String... fields) {
        this.title = title;
        this.needed = needed;
        this.fields = List.of(fields);
    }

    public String title() {
        return title;
    }

    public boolean needed() {
        return needed;
    }

    /** As somebody writes it, in whichever case, with spaces, dashes, underscores or without. */
    static Optional<SeasonColumn> titled(String title) {
        return Stream.of(values()).filter(one -> plain(one.title).equals(plain(title))).findFirst();
    }

    private static String plain(String title) {
        return title.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
    }

    /** The one that a member of an event's details comes from. */
    static Optional<SeasonColumn> of(String field) {
        return Stream.of(values())
                .filter(
                        one ->
                                one.fields.stream()
                                        .anyMatch(
                                                its ->
                                                        field.equals(its)
                                                                || field.startsWith(its + "[")))
                .findFirst();
    }
}
