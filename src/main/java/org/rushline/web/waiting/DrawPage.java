package org.rushline.web.waiting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.rushline.waitingroom.draws.DrawView;
import org.rushline.web.Wording;

/** {@code /waiting-room/{eventId}/draw}: all that is known of the draw, for whoever checks it. */
@Named
@RequestScoped
public class DrawPage {

    @Inject WaitingRoomPage page;
    @Inject WaitingRooms rooms;

    private DrawView draw;

    /** Returns false if nothing was promised. */
    boolean open() {
        draw = rooms.draw(page.id()).orElse(null);
        return draw != null;
    }

    public DrawView getDraw() {
        return draw;
    }

    /** Whether nobody can be added or removed any more. */
    public boolean isListed() {
        return draw.root() != null;
    }

    public boolean isRevealed() {
        return draw.seed() != null;
    }

    /** Whether it waits for a public random value. */
    public boolean isAwaited() {
        return isListed() && !isRevealed() && !draw.beacon().isEmpty();
    }

    /** The public random value that took part, as it was published. */
    public String getBeaconValue() {
        return new String(HexFormat.of().parseHex(draw.beaconValue()), StandardCharsets.UTF_8);
    }

    /** Whether somebody who is signed in took part: they have a proof of their own. */
    public boolean isMine() {
        return isRevealed() && page.place() != null && page.place().drawn();
    }

    /** The name of the downloaded proof. */
    public String getFile() {
        return "place-in-the-draw.json";
    }

    /** How many took part, as people write it. */
    public String getPlaces() {
        return String.format(Wording.LOCALE, "%,d", draw.size());
    }

    public String getProof() {
        return "/api/events/" + page.id() + "/waiting-room/places/mine/proof";
    }
}
