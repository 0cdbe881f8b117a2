package org.rushline.waitingroom.draw;

/** One place in the published list. */
public final class PlaceLeaf {

    private PlaceLeaf() {}

    /**
     * Tells nobody who it is, and the holder that it is theirs.
     *
     * @param room the waiting room's public id
     * @param number the place's number
     * @param holder what only the holder and the server know
     */
    public static Hash of(String room, long number, String holder) {
        return Hash.of(new Fields().add(room).add(number).add(holder).bytes());
    }
}
