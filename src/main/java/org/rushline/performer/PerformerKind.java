package org.rushline.performer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The role of a performer in an event. */
@Schema(description = "What kind of performer it is.")
public enum PerformerKind {
    TEAM,
    ARTIST,
    ENSEMBLE,
    AUTHOR,
    COMPOSER
}
