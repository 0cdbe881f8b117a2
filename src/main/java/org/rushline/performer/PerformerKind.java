package org.rushline.performer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a performer is to an event. */
@Schema(description = "What kind of performer it is.")
public enum PerformerKind {
    TEAM,
    ARTIST,
    ENSEMBLE,
    AUTHOR,
    COMPOSER
}
