package org.rushline.waitingroom.draws;

import java.time.Instant;
import java.util.HexFormat;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rushline.waitingroom.draw.DrawTerms;

/** A draw as everybody sees it. */
@Schema(name = "Draw", description = "A waiting room's draw; docs/draw.md says how to check it.")
public record DrawView(
        @Schema(description = "How the order follows from the seed.", examples = "rushline-draw-1")
                String algorithm,
        @Schema(description = "The waiting room's id.", examples = "wtr_1") String room,
        @Schema(description = "When joining the draw ends.", examples = "2026-12-01T10:00:00Z")
                Instant closing,
        @Schema(description = "The public random value that takes part; empty if none does.")
                String beacon,
        @Schema(description = "Published before anybody could join; binds the seed. In hex.")
                String commitment,
        @Schema(
                        description = "How many places there are; absent until joining has closed.",
                        examples = "31402")
                Integer size,
        @Schema(description = "The root of the list of places, in hex.") String root,
        @Schema(description = "The seed, in hex; absent until the list has been published.")
                String seed,
        @Schema(description = "The beacon's value, in hex; empty if none takes part.")
                String beaconValue) {

    static DrawView of(Draw draw) {
        var listed = draw.listed();
        var revealed = draw.revealed();
        return new DrawView(
                DrawTerms.ALGORITHM,
                draw.room().toString(),
                draw.terms().closing(),
                draw.terms().beacon(),
                draw.commitment().toString(),
                listed.map(Draw.Listed::size).orElse(null),
                listed.map(list -> list.root().toString()).orElse(null),
                revealed.map(known -> known.seed().reveal()).orElse(null),
                revealed.map(known -> HexFormat.of().formatHex(known.beaconValue())).orElse(null));
    }
}
