package org.rushline.web.search;

/** Where somebody who found nothing would find something. */
public record FallbackSearch(String text, String address, long events) {

    static final int MOST = 6;

    static final String EVERYTHING = "past,cancelled";

    static final String[] NARROWING = {
        "type", "city", "month", "price", "from", "to", "near", "radiusKm", "include"
    };
}
