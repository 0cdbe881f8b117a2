package org.rushline.waitingroom.draws;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.HexFormat;
import java.util.List;
import org.rushline.waitingroom.Place;
import org.rushline.waitingroom.draw.DrawTerms;
import org.rushline.waitingroom.draw.Hash;

/**
 * All that somebody needs to check their own place in a draw; {@code docs/draw.md} says how.
 *
 * @param index in the published list, from 0
 * @param path the hashes beside its way up to the root, the lowest first
 * @param rank from 1
 */
record DrawProof(
        Draw draw,
        Draw.Listed listed,
        Draw.Revealed revealed,
        Place place,
        int index,
        List<Hash> path,
        int rank) {

    JsonObject json() {
        var hashes = Json.createArrayBuilder();
        path.forEach(hash -> hashes.add(hash.toString()));
        var terms = draw.terms();
        return Json.createObjectBuilder()
                .add("algorithm", DrawTerms.ALGORITHM)
                .add("room", terms.room())
                .add("closing", terms.closing().toString())
                .add("beacon", terms.beacon())
                .add("commitment", draw.commitment().toString())
                .add("size", listed.size())
                .add("root", listed.root().toString())
                .add("seed", revealed.seed().reveal())
                .add("beaconValue", HexFormat.of().formatHex(revealed.beaconValue()))
                .add(
                        "place",
                        Json.createObjectBuilder()
                                .add("number", place.number())
                                .add("holder", place.holder().toString())
                                .add("index", index)
                                .add("path", hashes)
                                .add("rank", rank))
                .build();
    }
}
