package org.rushline.web.waiting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URI;
import org.rushline.platform.id.EventId;
import org.rushline.web.EventPage;

/** For an event's page: whether its visitors go to a waiting room first, and where they buy. */
@Named
@RequestScoped
public class RoomGate {

    @Inject EventPage eventPage;
    @Inject WaitingRooms rooms;

    private Boolean on;
    private String shopHost;

    public boolean isOn() {
        if (on == null) {
            on =
                    !eventPage.isDraft()
                            && rooms.room(id()).filter(room -> room.mode().on()).isPresent();
        }
        return on;
    }

    private EventId id() {
        return eventPage.getCard().id();
    }

    /** The host of another system's shop; empty if tickets are sold here. */
    public String getShopHost() {
        if (shopHost == null) {
            shopHost = rooms.shop(id()).map(URI::create).map(URI::getAuthority).orElse("");
        }
        return shopHost;
    }

    /** Whether another system's shop sells tickets of this event. */
    public boolean isSoldElsewhere() {
        return eventPage.isToCome() && !getShopHost().isEmpty();
    }

    /** Whether seats are chosen here. */
    public boolean isPickable() {
        return eventPage.isPickable() && !isSoldElsewhere();
    }

    public String getShopWay() {
        return "/waiting-room/" + id() + "/shop";
    }
}
