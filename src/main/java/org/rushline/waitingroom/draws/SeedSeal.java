package org.rushline.waitingroom.draws;

import java.util.Optional;
import org.rushline.platform.Seal;
import org.rushline.waitingroom.draw.Hash;
import org.rushline.waitingroom.draw.Seed;

/** Seals seeds: whoever reads the table knows no order, and another draw's seed does not open. */
final class SeedSeal {

    private final Seal seal;

    /**
     * @param secret at least 32 random bytes, the same on all nodes
     */
    SeedSeal(byte[] secret) {
        seal = new Seal(secret, "seed of a draw");
    }

    byte[] seal(Seed seed, Hash commitment) {
        return seal.seal(seed.bytes(), commitment.bytes());
    }

    /** Empty if it was sealed with another key, for another draw, or changed. */
    Optional<Seed> open(byte[] sealed, Hash commitment) {
        return seal.open(sealed, commitment.bytes()).map(Seed::of);
    }
}
