package org.rushline.catalog;

/** What kind of evening it is. */
public enum EventType {
    FOOTBALL,
    CONCERT,
    THEATRE,
    OPERA,
    DANCE,
    COMEDY,
    OTHER
}
