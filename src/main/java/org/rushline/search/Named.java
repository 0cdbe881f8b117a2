package org.rushline.search;

/**
 * What has a name that people type.
 *
 * @param id as in JSON
 * @param detail tells it from its namesakes; null if nothing does
 */
public record Named(String id, Kind kind, String name, String detail) {

    /** What it is. */
    public enum Kind {
        PERFORMER,
        VENUE
    }
}
