package org.rushline.catalog;

/**
 * DRAFT → ANNOUNCED → ON_SALE, and CANCELLED from any of them. OVER is what the clock makes of the
 * second and the third: no operator has said it, and another time takes it back.
 */
public enum EventStatus {
    DRAFT,
    ANNOUNCED,
    ON_SALE,
    OVER,
    CANCELLED
}
