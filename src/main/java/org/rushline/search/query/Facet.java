package org.rushline.search.query;

/** What can be counted beside the hits. */
public enum Facet {
    TYPE("type"),
    CITY("city"),
    MONTH("month"),
    PRICE("priceBand");

    private final String field;

    Facet(String field) {
        this.field = field;
    }

    String field() {
        return field;
    }
}
