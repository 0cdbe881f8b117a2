package org.rushline.web.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rushline.platform.id.WaitingRoomId;
import org.rushline.waitingroom.Joiners;
import org.rushline.waitingroom.Place;
import org.rushline.waitingroom.RoomMode;
import org.rushline.waitingroom.Rooms;
import org.rushline.waitingroom.line.PlaceStanding;

class RoomStageTest {

    static Stream<JsonObject> stages() {
        return SharedCases.of("stages");
    }

    @ParameterizedTest
    @MethodSource("stages")
    void the_server_shows_what_scripts_show(JsonObject known) {
        var place = place(known);
        var room = place == null ? room(known) : room(known).in(place.place().room());
        assertThat(RoomStage.of(room, place, known.getBoolean("asked", false)))
                .hasToString(known.getString("stage"));
    }

    @Test
    void every_stage_is_among_the_cases() {
        assertThat(stages().map(known -> RoomStage.valueOf(known.getString("stage"))))
                .contains(RoomStage.values());
    }

    private static RoomNow room(JsonObject known) {
        var left = known.containsKey("left") ? (Long) (long) known.getInt("left") : null;
        var mode = RoomMode.valueOf(known.getString("mode"));
        var gone = known.getString("gone", null);
        return new RoomNow(
                mode,
                Joiners.ACCOUNT,
                null,
                List.of(),
                null,
                null,
                0,
                20_000,
                4_500,
                null,
                null,
                left,
                gone == null ? null : Rooms.Gone.valueOf(gone),
                List.of(),
                null,
                null,
                900,
                300,
                lanes(known),
                null);
    }

    private static List<RoomNow.Lane> lanes(JsonObject known) {
        if (!known.containsKey("lanes")) {
            return List.of();
        }
        return known.getJsonArray("lanes").getValuesAs(JsonObject.class).stream()
                .map(
                        lane ->
                                new RoomNow.Lane(
                                        WaitingRoomId.of(lane.getString("id")),
                                        lane.getString("name"),
                                        null,
                                        20,
                                        lane.getInt("joined"),
                                        lane.getInt("nowServing"),
                                        null))
                .toList();
    }

    private static PlaceStanding place(JsonObject known) {
        var place = known.getJsonObject("place");
        if (place == null) {
            return null;
        }
        var position =
                place.containsKey("position")
                        ? OptionalLong.of(place.getInt("position"))
                        : OptionalLong.empty();
        var state = PlaceStanding.State.valueOf(place.getString("state"));
        var line = WaitingRoomId.of(place.getString("room", "wtr_1"));
        return new PlaceStanding(new Place(line, null, 17), null, true, position, state, null, 0);
    }
}
