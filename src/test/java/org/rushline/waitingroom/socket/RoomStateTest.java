package org.rushline.waitingroom.socket;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.rushline.platform.id.WaitingRoomId;

class RoomStateTest {

    private static final WaitingRoomId ROOM = new WaitingRoomId(1);
    private static final WaitingRoomId LANE = new WaitingRoomId(2);

    private static JsonObjectBuilder json() {
        return Json.createObjectBuilder()
                .add("mode", "OPEN")
                .add("room", ROOM.toString())
                .add(
                        "lanes",
                        Json.createArrayBuilder()
                                .add(
                                        Json.createObjectBuilder()
                                                .add("id", LANE.toString())
                                                .add("nowServing", 10)))
                .add("nowServing", 1_000)
                .add("perMinute", Json.createObjectBuilder().add("low", 80).add("high", 100));
    }

    @Test
    void near_the_front_one_hears_every_second_and_far_back_once_a_minute() {
        var room = RoomState.of(json().build(), 600);
        var seconds =
                LongStream.of(900, 1_001, 1_099, 1_100, 1_499, 1_500, 3_999, 4_000, 900_000)
                        .map(position -> room.pause(ROOM, position).toSeconds());
        assertThat(seconds.toArray()).containsExactly(1, 1, 1, 5, 5, 15, 15, 60, 60);
    }

    @Test
    void while_no_rate_is_known_the_usual_one_counts() {
        var room = RoomState.of(json().addNull("perMinute").remove("perMinute").build(), 600);
        assertThat(room.pause(ROOM, 1_599).toSeconds()).isEqualTo(1);
        assertThat(room.pause(ROOM, 1_600).toSeconds()).isEqualTo(5);
    }

    @Test
    void who_stands_in_a_lane_hears_as_often_as_their_own_line_moves() {
        var room = RoomState.of(json().build(), 600);
        assertThat(room.hasCalled(LANE, 10)).isTrue();
        assertThat(room.hasCalled(LANE, 11)).isFalse();
        assertThat(room.hasCalled(ROOM, 11)).isTrue();
        assertThat(room.pause(LANE, 609).toSeconds()).isEqualTo(1);
        assertThat(room.pause(LANE, 610).toSeconds()).isEqualTo(5);
    }

    @Test
    void a_mode_or_a_message_is_a_headline_and_a_number_is_none() {
        var before = RoomState.of(json().build(), 600).headline();
        assertThat(RoomState.of(json().add("nowServing", 1_001).build(), 600).headline())
                .isEqualTo(before);
        assertThat(RoomState.of(json().add("mode", "PAUSED").build(), 600).headline())
                .isNotEqualTo(before);
        assertThat(RoomState.of(json().add("message", "Hello").build(), 600).headline())
                .isNotEqualTo(before);
    }
}
