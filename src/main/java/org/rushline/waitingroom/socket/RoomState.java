package org.rushline.waitingroom.socket;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rushline.waitingroom.RoomMode;

/**
 * A room as everybody may see it just now. Its text is made once for all.
 *
 * @param headline what nobody shall hear late
 * @param perMinute how many are called in a minute
 */
record RoomState(String text, String headline, RoomMode mode, long nowServing, long perMinute) {

    private static final Duration OFTEN = Duration.ofSeconds(1);
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration LATER = Duration.ofSeconds(15);
    private static final Duration SELDOM = Duration.ofSeconds(60);
    private static final int MINUTES_BEFORE_LATER = 5;
    private static final int MINUTES_BEFORE_SELDOM = 30;

    /**
     * @param usual how many are called in a minute while it is not known
     */
    static RoomState of(JsonObject json, long usual) {
        var rate = json.getJsonObject("perMinute");
        return new RoomState(
                json.toString(),
                Stream.of("mode", "says", "message", "closesAt")
                        .map(name -> json.getString(name, ""))
                        .collect(Collectors.joining("\n")),
                RoomMode.valueOf(json.getString("mode")),
                json.containsKey("nowServing") ? json.getJsonNumber("nowServing").longValue() : 0,
                Math.max(1, rate == null ? usual : rate.getJsonNumber("high").longValue()));
    }

    boolean hasCalled(long position) {
        return position <= nowServing && (mode == RoomMode.OPEN || mode == RoomMode.PAUSED);
    }

    /** How long somebody at this position may go without news of what is no headline. */
    Duration pause(long position) {
        var minutes = (position - nowServing) / perMinute;
        if (minutes < 1) {
            return OFTEN;
        }
        if (minutes < MINUTES_BEFORE_LATER) {
            return SOON;
        }
        return minutes < MINUTES_BEFORE_SELDOM ? LATER : SELDOM;
    }

    /** The same for whoever has none. */
    Duration pause() {
        return LATER;
    }
}
