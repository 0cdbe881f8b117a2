package org.rushline.waitingroom.holders;

import java.util.UUID;
import java.util.regex.Pattern;
import org.rushline.platform.id.WaitingRoomId;
import org.rushline.platform.problem.Problem;
import org.rushline.waitingroom.Room;
import org.rushline.waitingroom.RoomRefusals;
import org.rushline.waitingroom.secrets.Signature;

/**
 * Says that a browser holds places in one term of one room. The places are rows: whoever loses it
 * only cannot say any more which is theirs.
 */
final class PlaceToken {

    static final int LONGEST = 200;

    private static final Pattern FORM =
            Pattern.compile("(wtr_[0-9a-z]{1,20})\\.(\\d{1,5})\\.([0-9a-f-]{36})\\.([0-9a-f]{64})");

    private PlaceToken() {}

    static String of(String secret, Room room, UUID browser) {
        return room.id()
                + "."
                + room.term()
                + "."
                + browser
                + "."
                + Signature.of(secret, text(room.id(), room.term(), browser.toString()));
    }

    /**
     * The browser.
     *
     * @throws Problem with the reason, if it is of no use here
     */
    static UUID read(String secret, Room room, String token) {
        var parts = FORM.matcher(token);
        if (token.length() > LONGEST || !parts.matches()) {
            throw RoomRefusals.forgedPlace();
        }
        if (!parts.group(1).equals(room.id().toString())) {
            throw RoomRefusals.placeElsewhere();
        }
        int term = Integer.parseInt(parts.group(2));
        var browser = parts.group(3);
        if (!Signature.fits(secret, text(room.id(), term, browser), parts.group(4))) {
            throw RoomRefusals.forgedPlace();
        }
        if (term != room.term()) {
            throw RoomRefusals.placeExpired();
        }
        return UUID.fromString(browser);
    }

    private static String text(WaitingRoomId room, int term, String browser) {
        return "place %s %d %s".formatted(room, term, browser);
    }
}
