package org.rushline.web.waiting;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.WaitingRoomId;
import org.rushline.waitingroom.Joiners;
import org.rushline.waitingroom.RoomMode;
import org.rushline.waitingroom.Rooms;

/**
 * What everybody may know of a waiting room at one moment.
 *
 * @param joiners who may join
 * @param shop the scheme, host and port of another system's; null if tickets are sold here
 * @param closesAt until when one may join the draw; null if there is none
 * @param beacon the public random value that the draw waits for; null if it waits for none
 * @param pace null until it is known
 * @param slower why people are called more slowly; null if they are not
 * @param left null if it is not said
 * @param gone why there is nothing to wait for; null if there is
 * @param others dates of the same performers, once it has ended
 * @param says the operator's words for this mode; null if there are none
 * @param message to everybody; null if there is none
 * @param lane the one whose numbers these are; null if they are the room's own
 */
public record RoomNow(
        RoomMode mode,
        Joiners joiners,
        String shop,
        List<EventId> events,
        Instant closesAt,
        String beacon,
        long drawn,
        long joined,
        long nowServing,
        Pace pace,
        String slower,
        Long left,
        Rooms.Gone gone,
        List<EventId> others,
        String says,
        String message,
        int admissionSeconds,
        int callSeconds,
        List<Lane> lanes,
        Lane lane) {

    /** How many people were called a minute lately. */
    public record Pace(double low, double high) {

        private static Pace of(JsonObject json) {
            return new Pace(
                    json.getJsonNumber("low").doubleValue(),
                    json.getJsonNumber("high").doubleValue());
        }
    }

    /**
     * A line of its own, for those who have a code.
     *
     * @param about whom it is for; null if that is not said
     * @param share of those who shop at the same time, in percent
     * @param pace null until it is known
     */
    public record Lane(
            WaitingRoomId id,
            String name,
            String about,
            int share,
            long joined,
            long nowServing,
            Pace pace) {

        private static Lane of(JsonObject json) {
            var pace = json.getJsonObject("perMinute");
            return new Lane(
                    WaitingRoomId.of(json.getString("id")),
                    json.getString("name"),
                    json.getString("about", null),
                    json.getInt("share"),
                    json.getJsonNumber("joined").longValue(),
                    json.getJsonNumber("nowServing").longValue(),
                    pace == null ? null : Pace.of(pace));
        }
    }

    /** The host of the other system's shop; empty if tickets are sold here. */
    String shopHost() {
        return shop == null ? "" : URI.create(shop).getAuthority();
    }

    /** As those read it who stand in that line: the room's own, or that of a lane. */
    RoomNow in(WaitingRoomId line) {
        return lanes.stream()
                .filter(one -> one.id().equals(line))
                .findFirst()
                .map(this::in)
                .orElse(this);
    }

    private RoomNow in(Lane its) {
        return new RoomNow(
                mode,
                joiners,
                shop,
                events,
                closesAt,
                beacon,
                drawn,
                its.joined(),
                its.nowServing(),
                its.pace(),
                slower,
                left,
                gone,
                others,
                says,
                message,
                admissionSeconds,
                callSeconds,
                lanes,
                its);
    }

    /** As the API tells it. */
    static RoomNow of(JsonObject json) {
        var closes = json.getString("closesAt", null);
        var pace = json.getJsonObject("perMinute");
        var gone = json.getString("gone", null);
        return new RoomNow(
                RoomMode.valueOf(json.getString("mode")),
                Joiners.valueOf(json.getString("joiners")),
                json.getString("shop", null),
                json.getJsonArray("events").getValuesAs(JsonString.class).stream()
                        .map(id -> EventId.of(id.getString()))
                        .toList(),
                closes == null ? null : Instant.parse(closes),
                json.getString("beacon", null),
                json.getJsonNumber("drawn").longValue(),
                json.getJsonNumber("joined").longValue(),
                json.getJsonNumber("nowServing").longValue(),
                pace == null ? null : Pace.of(pace),
                json.getString("slower", null),
                json.containsKey("left") ? json.getJsonNumber("left").longValue() : null,
                gone == null ? null : Rooms.Gone.valueOf(gone),
                others(json),
                json.getString("says", null),
                json.getString("message", null),
                json.getInt("admissionSeconds"),
                json.getInt("callSeconds"),
                json.getJsonArray("lanes").getValuesAs(JsonObject.class).stream()
                        .map(Lane::of)
                        .toList(),
                null);
    }

    private static List<EventId> others(JsonObject json) {
        return json.containsKey("others")
                ? json.getJsonArray("others").getValuesAs(JsonObject.class).stream()
                        .map(date -> EventId.of(date.getString("id")))
                        .toList()
                : List.of();
    }
}
