package org.rushline.search.query;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rushline.search.StoredEvent;
import org.rushline.search.StoredName;

/** A suggestion while somebody types. */
@Schema(description = "Suggestions for what is being typed.")
public record Suggestion(
        @Schema(description = "The kind of thing suggested.") Kind kind,
        @Schema(description = "Its id.", examples = "evt_5") String id,
        @Schema(description = "Its name.", examples = "King Lear") String name,
        @Schema(
                        description = "When and where, to tell it from others of its name.",
                        examples = "2026-12-07, National Theatre, London")
                String detail) {

    /** What it is. */
    @Schema(name = "SuggestionKind", description = "The kind of suggestion.")
    public enum Kind {
        EVENT,
        PERFORMER,
        VENUE
    }

    static Suggestion of(StoredEvent event) {
        var id = new org.rushline.platform.id.EventId(event.id()).toString();
        var where = event.startsAtLocal().substring(0, 10) + ", " + event.venue();
        return new Suggestion(Kind.EVENT, id, event.name(), where + ", " + event.city());
    }

    static Suggestion of(StoredName name) {
        return new Suggestion(
                Kind.valueOf(name.kind()), name.reference(), name.name(), name.detail());
    }
}
