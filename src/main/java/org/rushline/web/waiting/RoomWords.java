package org.rushline.web.waiting;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.rushline.waitingroom.SlowReason;
import org.rushline.waitingroom.line.PlaceStanding;
import org.rushline.web.Wording;

/** Says where somebody stands. {@code screen.js} says the same from then on. */
@Named
@RequestScoped
public class RoomWords {

    /** Then a shop that is another system's is the next step. */
    private static final Set<RoomStage> AT_THE_SHOP =
            EnumSet.of(RoomStage.ADMITTED, RoomStage.ENDED);

    /** Then a draw may wait for something that we do not know before. */
    private static final Set<RoomStage> BEFORE_THE_ORDER =
            EnumSet.of(RoomStage.CLOSING, RoomStage.MISSED);

    private static final Set<String> REASONS =
            Stream.concat(
                            Stream.of("SHOPPING_TAKES_LONGER"),
                            Stream.of(SlowReason.values()).map(SlowReason::name))
                    .collect(toSet());

    @Inject WaitingRoomPage page;
    @Inject Wording words;

    /** How many are ahead, where that is what somebody wants to know first; else empty. */
    public String getFigure() {
        return page.getStage() == RoomStage.WAITING && ahead() > 0 ? number(ahead()) : "";
    }

    public String getHeadline() {
        if (page.getStage() != RoomStage.WAITING) {
            return say(page.getStage().name());
        }
        return say(ahead() == 0 ? "aheadNone" : ahead() == 1 ? "aheadOne" : "aheadMany");
    }

    public String getLead() {
        if (page.isShopBehind() && AT_THE_SHOP.contains(page.getStage())) {
            return say(page.getStage() + "_SHOP_LEAD", page.getShopHost());
        }
        if (page.getRoom().beacon() != null && BEFORE_THE_ORDER.contains(page.getStage())) {
            return say(page.getStage() + "_BEACON_LEAD", page.getRoom().beacon());
        }
        return say(page.getStage() + "_LEAD", page.getAdmissionMinutes());
    }

    public String getPosition() {
        var place = page.place();
        return place == null || place.position().isEmpty()
                ? ""
                : number(place.position().getAsLong());
    }

    public String getJoined() {
        return number(page.getRoom().joined());
    }

    public String getWaiting() {
        return number(Math.max(0, page.getRoom().joined() - page.getRoom().nowServing()));
    }

    public String getWait() {
        return new WaitRange(ahead(), page.getRoom().pace()).words(words);
    }

    public String getSpeed() {
        var pace = page.getRoom().pace();
        if (pace == null) {
            return say("speedUnknown");
        }
        var low = number(Math.round(pace.low()));
        var high = number(Math.round(pace.high()));
        return low.equals(high) ? say("speed", high) : say("speedBetween", low, high);
    }

    public String getSlower() {
        var reason = page.getRoom().slower();
        return reason == null || !REASONS.contains(reason) || ahead() == 0 ? "" : say(reason);
    }

    /** How many people are called before, or would be before whoever joined now. */
    private long ahead() {
        var place = page.place();
        var waits =
                place != null
                        && place.position().isPresent()
                        && place.state() != PlaceStanding.State.ENDED;
        var position = waits ? place.position().getAsLong() : page.getRoom().joined() + 1;
        return Math.max(0, position - page.getRoom().nowServing() - 1);
    }

    private String say(String name, Object... values) {
        return words.say("say.waiting-room." + name, values);
    }

    private static String number(long number) {
        return String.format(Locale.UK, "%,d", number);
    }
}
