package org.rushline.availability;

import java.util.List;

/** A row with the seats of it that can be had, from left to right. */
public record OpenRow(String name, List<ListedSeat> seats) {

    public boolean onePrice() {
        return seats.stream().map(ListedSeat::price).distinct().count() == 1;
    }
}
