package org.rushline.waitingroom.draws;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.rushline.platform.id.WaitingRoomId;
import org.rushline.waitingroom.Place;
import org.rushline.waitingroom.Places;
import org.rushline.waitingroom.draw.DrawnOrder;
import org.rushline.waitingroom.draw.Hash;
import org.rushline.waitingroom.draw.PlaceLeaf;
import org.rushline.waitingroom.draw.PlaceList;

/** The places of a draw, as each node reads them once: four bytes a place and their list's root. */
final class DrawnPlaces {

    private static final int PAGE = 10_000;

    private final int[] numbers;
    private final PlaceList list;

    private DrawnPlaces(int[] numbers, PlaceList list) {
        this.numbers = numbers;
        this.list = list;
    }

    static DrawnPlaces read(Places places, WaitingRoomId room) {
        var list = new PlaceList.Builder();
        var numbers = new int[PAGE];
        int size = 0;
        var page = places.drawn(room, -1, PAGE);
        while (!page.isEmpty()) {
            if (size + page.size() > numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * numbers.length);
            }
            for (var place : page) {
                list.add(leaf(place));
                numbers[size++] = Math.toIntExact(place.number());
            }
            page = places.drawn(room, numbers[size - 1], PAGE);
        }
        return new DrawnPlaces(Arrays.copyOf(numbers, size), list.build());
    }

    private static Hash leaf(Place place) {
        return PlaceLeaf.of(place.room().toString(), place.number(), place.holder().toString());
    }

    int size() {
        return numbers.length;
    }

    PlaceList list() {
        return list;
    }

    /** Where a place stands in the list; empty if it came after the draw. */
    OptionalInt index(Place place) {
        int index = Arrays.binarySearch(numbers, Math.toIntExact(place.number()));
        return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
    }

    /**
     * @return the hashes beside the way of the place there up to the root, the lowest first
     */
    List<Hash> proof(int index, Places places, WaitingRoomId room) {
        int first = index / PlaceList.CHUNK * PlaceList.CHUNK;
        var chunk = places.drawn(room, numbers[first] - 1L, PlaceList.CHUNK);
        return list.proof(index, chunk.stream().map(DrawnPlaces::leaf).toList());
    }

    /** The order that follows from what was revealed. */
    DrawnOrder order(Draw.Revealed revealed) {
        return DrawnOrder.of(
                revealed.seed().key(size(), list.root(), revealed.beaconValue()), size());
    }
}
