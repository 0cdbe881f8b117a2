package org.rushline.waitingroom.lanes;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A lane as operators see it. */
@Schema(name = "Lane", description = "A lane of a waiting room, with its numbers of now.")
public record LaneView(
        @Schema(description = "Its id.", examples = "wtr_7") String id,
        @Schema(description = "Its name.", examples = "Members") String name,
        @Schema(description = "Whom it is for.", examples = "For members.") String about,
        @Schema(description = "Its share of the limits, in percent.", examples = "20") int share,
        @Schema(description = "How many may shop by way of it.", examples = "100") int limit,
        @Schema(description = "How many codes can be used still.", examples = "800") long codes,
        @Schema(description = "How many codes have been used.", examples = "190") long used,
        @Schema(description = "How many codes have been taken back.", examples = "10") long revoked,
        @Schema(description = "How many have joined it.", examples = "185") long joined,
        @Schema(description = "How many of them have been called.", examples = "120") long called,
        @Schema(description = "How many of them have been let in.", examples = "110") long letIn) {}
