package org.rushline.web.waiting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.rushline.web.EventPage;

/** For an event's page: whether its visitors go to a waiting room first. */
@Named
@RequestScoped
public class RoomGate {

    @Inject EventPage eventPage;
    @Inject WaitingRooms rooms;

    private Boolean on;

    public boolean isOn() {
        if (on == null) {
            on = rooms.room(eventPage.getCard().id()).filter(room -> room.mode().on()).isPresent();
        }
        return on;
    }
}
