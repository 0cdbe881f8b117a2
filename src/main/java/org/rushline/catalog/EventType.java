package org.rushline.catalog;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The kind of event. */
@Schema(description = "What kind of event it is.")
public enum EventType {
    FOOTBALL,
    CONCERT,
    THEATRE,
    OPERA,
    DANCE,
    COMEDY,
    OTHER
}
