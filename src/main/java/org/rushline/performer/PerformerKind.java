package org.rushline.performer;

/** What a performer is to an event. */
public enum PerformerKind {
    TEAM,
    ARTIST,
    ENSEMBLE,
    AUTHOR,
    COMPOSER
}
