package org.rushline.catalog;

/** DRAFT → ANNOUNCED → ON_SALE → OVER; CANCELLED from any but OVER. */
public enum EventStatus {
    DRAFT,
    ANNOUNCED,
    ON_SALE,
    OVER,
    CANCELLED
}
