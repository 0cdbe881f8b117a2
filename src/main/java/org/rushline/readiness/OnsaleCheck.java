package org.rushline.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.rushline.readiness.CheckedRoom.CheckedDate;

/** Whether the room is on before anybody can buy. */
@ApplicationScoped
class OnsaleCheck implements ReadinessCheck {

    @Override
    public ReadinessCode code() {
        return ReadinessCode.ONSALE;
    }

    @Override
    public Finding look(CheckedRoom room) {
        return Finding.ofEach(room, date -> look(room, date));
    }

    private static Finding look(CheckedRoom room, CheckedDate date) {
        return switch (date.status()) {
            case "DRAFT" -> Finding.bad("The event is a draft. Announce it.");
            case "CANCELLED" -> Finding.bad("The event has been cancelled.");
            case "OVER" -> Finding.bad("The event is over.");
            default -> coming(room, date);
        };
    }

    private static Finding coming(CheckedRoom room, CheckedDate date) {
        if (date.onsaleAt() == null && !date.onSale() && !date.elsewhere()) {
            return Finding.bad("The event has no onsale. Give it one, or publish it by hand.");
        }
        return switch (room.room().mode()) {
            case OFF -> off(room, date);
            case DRAW -> draw(room.room().closing(), date);
            case CLOSING ->
                    Finding.good("Joining the draw has closed; the room opens when it is made.");
            case OPEN -> Finding.good("The room is open.");
            case PAUSED -> Finding.bad("The room is paused: nobody is called. Open it.");
            case ENDED ->
                    Finding.bad(
                            "The room has ended: everybody may shop. Open it if that is wrong.");
        };
    }

    private static Finding off(CheckedRoom room, CheckedDate date) {
        if (!room.room().settings().opensAtOnsale()) {
            return Finding.bad(
                    "The room is off, and nothing opens it at the onsale. Set `opensAtOnsale`, promise a draw, or open it by hand.");
        }
        return date.onSale() || date.onsalePassed()
                ? Finding.good("The sale has begun, and the room opens within a second or two.")
                : Finding.good("The room opens by itself at the onsale, %s.".formatted(at(date)));
    }

    private static Finding draw(Instant closing, CheckedDate date) {
        if (date.onsaleAt() != null && closing.isAfter(date.onsaleAt())) {
            return Finding.bad(
                    "The draw closes at %s, after the onsale at %s: buyers wait for it. Move the onsale."
                            .formatted(closing, at(date)));
        }
        return Finding.good("The draw closes at %s; then the room opens.".formatted(closing));
    }

    private static Instant at(CheckedDate date) {
        return date.onsaleAt();
    }
}
