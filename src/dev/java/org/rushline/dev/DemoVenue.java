package org.rushline.dev;

import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;

/** A real venue. {@code standing} of its {@code capacity} have no seat. */
public record DemoVenue(
        String key,
        String name,
        String city,
        String region,
        String country,
        ZoneId zone,
        double latitude,
        double longitude,
        String kind,
        int capacity,
        int standing) {

    static DemoVenue of(DemoTable.Row row) {
        return new DemoVenue(
                row.text("key"),
                row.text("name"),
                row.text("city"),
                row.text("region"),
                row.text("country"),
                ZoneId.of(row.text("zone")),
                row.decimal("latitude"),
                row.decimal("longitude"),
                row.text("kind"),
                row.number("capacity"),
                row.number("standing"));
    }

    String reference() {
        return "demo:venue:" + key;
    }

    /** The local currency. */
    public String currency() {
        return Currency.getInstance(new Locale("", country)).getCurrencyCode();
    }
}
