package org.rushline.waitingroom.draws;

import java.util.Optional;
import org.rushline.platform.id.WaitingRoomId;
import org.rushline.waitingroom.draw.DrawTerms;
import org.rushline.waitingroom.draw.Hash;
import org.rushline.waitingroom.draw.Seed;

/**
 * What is known to everybody of a room's draw.
 *
 * @param listed empty until joining has closed
 * @param revealed empty until the list has been published
 */
public record Draw(
        WaitingRoomId room,
        DrawTerms terms,
        Hash commitment,
        Optional<Listed> listed,
        Optional<Revealed> revealed) {

    /** The published list of places. */
    public record Listed(int size, Hash root) {}

    /**
     * @param beaconValue empty if no beacon takes part
     */
    public record Revealed(Seed seed, byte[] beaconValue) {}
}
