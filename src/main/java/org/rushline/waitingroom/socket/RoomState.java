package org.rushline.waitingroom.socket;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rushline.platform.id.WaitingRoomId;
import org.rushline.waitingroom.RoomMode;

/**
 * A room as everybody may see it just now. Its text is made once for all.
 *
 * @param headline what nobody shall hear late
 * @param lines how far each line of it has been called: its own, and those of its lanes
 */
record RoomState(String text, String headline, RoomMode mode, Map<String, Line> lines) {

    /**
     * @param perMinute how many are called in a minute
     */
    private record Line(long nowServing, long perMinute) {

        static Line of(JsonObject json, long usual) {
            var rate = json.getJsonObject("perMinute");
            return new Line(
                    json.getJsonNumber("nowServing").longValue(),
                    Math.max(1, rate == null ? usual : rate.getJsonNumber("high").longValue()));
        }
    }

    private static final Line NOBODY = new Line(0, 1);

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
        return new RoomState(
                json.toString(),
                Stream.of("mode", "says", "message", "closesAt")
                        .map(name -> json.getString(name, ""))
                        .collect(Collectors.joining("\n")),
                RoomMode.valueOf(json.getString("mode")),
                lines(json, usual));
    }

    private static Map<String, Line> lines(JsonObject json, long usual) {
        var lines = new HashMap<String, Line>();
        if (json.containsKey("room")) {
            lines.put(json.getString("room"), Line.of(json, usual));
            for (var lane : json.getJsonArray("lanes").getValuesAs(JsonObject.class)) {
                lines.put(lane.getString("id"), Line.of(lane, usual));
            }
        }
        return lines;
    }

    private Line line(WaitingRoomId id) {
        return lines.getOrDefault(id.toString(), NOBODY);
    }

    boolean hasCalled(WaitingRoomId line, long position) {
        return position <= line(line).nowServing
                && (mode == RoomMode.OPEN || mode == RoomMode.PAUSED);
    }

    /** How long somebody at this position may go without news of what is no headline. */
    Duration pause(WaitingRoomId id, long position) {
        var line = line(id);
        var minutes = (position - line.nowServing) / line.perMinute;
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
