package org.rushline.search;

/**
 * A thing whose name people type.
 *
 * @param id as in JSON
 * @param detail tells it from its namesakes; null if nothing does
 */
public record Named(String id, Kind kind, String name, String detail) {

    /** The kind of thing. */
    public enum Kind {
        PERFORMER,
        VENUE
    }
}
