package org.rushline.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.rushline.readiness.CheckedRoom.CheckedDate;
import org.rushline.waitingroom.entry.EntryKeys;

/** Whether there is something to sell, here or in another system's shop. */
@ApplicationScoped
class TicketsCheck implements ReadinessCheck {

    @Inject EntryKeys keys;

    @Override
    public ReadinessCode code() {
        return ReadinessCode.TICKETS;
    }

    @Override
    public Finding look(CheckedRoom room) {
        return Finding.ofEach(room, date -> date.elsewhere() ? elsewhere(date) : here(date));
    }

    private Finding elsewhere(CheckedDate date) {
        return keys.canSign(date.event())
                ? Finding.good(
                        "Another shop sells the tickets, and our key signs who may go there.")
                : Finding.bad(
                        "Another shop sells the tickets, but this node's RUSHLINE_DRAW_KEY does not open the key that signs for it. Give every node the same key.");
    }

    private static Finding here(CheckedDate date) {
        if ("FAILED".equals(date.publication())) {
            return Finding.bad(
                    "Making the tickets has failed: %s Put that right and publish the event again."
                            .formatted(date.problem()));
        }
        return date.onSale() ? made(date) : notYet(date);
    }

    private static Finding made(CheckedDate date) {
        if (date.tickets() < date.places()) {
            return Finding.bad(
                    "There are %d tickets, and the seat plan wants %d. Ask for the event's publication and look again."
                            .formatted(date.tickets(), date.places()));
        }
        return date.free() == 0
                ? Finding.bad(
                        "All %d tickets are made, but none is free.".formatted(date.tickets()))
                : Finding.good(
                        "All %d tickets are made, and %d of them are free."
                                .formatted(date.tickets(), date.free()));
    }

    private static Finding notYet(CheckedDate date) {
        return date.priced()
                ? Finding.good(
                        "%d tickets are made when the sale begins, and each has a price."
                                .formatted(date.places()))
                : Finding.bad(
                        "Some seats have no price, so their tickets cannot be made. Give each category a price tier.");
    }
}
