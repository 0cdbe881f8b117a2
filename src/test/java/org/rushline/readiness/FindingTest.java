package org.rushline.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rushline.cluster.NodeClocks.NodeClock;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.WaitingRoomId;
import org.rushline.readiness.CheckedRoom.CheckedDate;
import org.rushline.waitingroom.Room;
import org.rushline.waitingroom.RoomMode;
import org.rushline.waitingroom.RoomSettings;

/** What is right before a night, and what is not. */
class FindingTest {

    private static final Instant ONSALE = Instant.parse("2026-12-01T10:00:00Z");

    @Test
    void clocks_may_be_two_seconds_off_in_either_direction() {
        assertThat(Stream.of(-2_000, 0, 2_000).map(FindingTest::clock)).allMatch(Finding::ok);
        assertThat(Stream.of(-30_000, -2_001, 2_001, 30_000).map(FindingTest::clock))
                .noneMatch(Finding::ok);
        assertThat(clock(30_000).says()).contains("n1 is 30.0 seconds ahead of the database's");
    }

    @Test
    void a_node_that_does_not_say_its_time_is_missed() {
        var one = List.of(new NodeClock("n1", Duration.ZERO));
        assertThat(ClockCheck.judge(one, 2).ok()).isFalse();
    }

    private static Finding clock(long millis) {
        return ClockCheck.judge(List.of(new NodeClock("n1", Duration.ofMillis(millis))), 1);
    }

    @Test
    void stripe_must_take_what_the_room_sends() {
        assertThat(StripeCheck.judge(settings(500, 600, 900, 300), 25).ok()).isTrue();
        assertThat(StripeCheck.judge(settings(2_000, 1_200, 900, 300), 25).ok()).isFalse();
        assertThat(StripeCheck.judge(settings(2_000, 1_200, 900, 300), 40).ok()).isTrue();
    }

    @Test
    void settings_must_suit_the_house() {
        assertThat(SettingsCheck.judge(settings(300, 600, 900, 300), 300).ok()).isTrue();
        assertThat(SettingsCheck.judge(settings(301, 600, 900, 300), 300).ok()).isFalse();
        assertThat(SettingsCheck.judge(settings(300, 10, 900, 300), 300).ok()).isFalse();
        assertThat(SettingsCheck.judge(settings(300, 600, 900, 30), 300).ok()).isFalse();
    }

    @Test
    void a_draw_that_waits_for_a_public_random_value_says_so() {
        assertThat(DrawCheck.judge(RoomMode.CLOSING, true, "").ok()).isTrue();
        assertThat(DrawCheck.judge(RoomMode.DRAW, false, "Six from forty-nine").ok()).isFalse();
        var before = DrawCheck.judge(RoomMode.DRAW, true, "Six from forty-nine");
        assertThat(before.ok()).isTrue();
        assertThat(before.says()).contains("the draw waits", "Six from forty-nine");
        var awaited = DrawCheck.judge(RoomMode.CLOSING, true, "Six from forty-nine");
        assertThat(awaited.ok()).isFalse();
        assertThat(awaited.says()).contains("nobody is called before you tell");
    }

    @Test
    void there_are_connections_for_every_node() {
        assertThat(DatabaseCheck.judge(40, 3, 2, 110).ok()).isTrue();
        assertThat(DatabaseCheck.judge(40, 3, 3, 110).ok()).isFalse();
        assertThat(DatabaseCheck.judge(40, 39, 1, 110).ok()).isFalse();
    }

    @Test
    void something_opens_the_room_before_anybody_can_buy() {
        var check = new OnsaleCheck();
        assertThat(check.look(room(RoomMode.OFF, true, null, "ANNOUNCED")).ok()).isTrue();
        assertThat(check.look(room(RoomMode.OFF, false, null, "ANNOUNCED")).ok()).isFalse();
        assertThat(check.look(room(RoomMode.OPEN, false, null, "ON_SALE")).ok()).isTrue();
        assertThat(check.look(room(RoomMode.PAUSED, false, null, "ON_SALE")).ok()).isFalse();
        assertThat(check.look(room(RoomMode.DRAW, false, ONSALE, "ANNOUNCED")).ok()).isTrue();
        assertThat(check.look(room(RoomMode.DRAW, false, ONSALE.plusSeconds(1), "ANNOUNCED")).ok())
                .isFalse();
        assertThat(Stream.of("DRAFT", "CANCELLED", "OVER"))
                .noneMatch(status -> check.look(room(RoomMode.OPEN, true, null, status)).ok());
    }

    @Test
    void of_several_dates_the_wrong_one_is_named() {
        var good = date(1, "ON_SALE");
        var draft = date(2, "DRAFT");
        var room = new CheckedRoom(room(RoomMode.OPEN, true, null), List.of(good, draft));
        var found = new OnsaleCheck().look(room);
        assertThat(found.ok()).isFalse();
        assertThat(found.says()).startsWith(draft.event() + ": ").doesNotContain("open.");
    }

    private static CheckedRoom room(RoomMode mode, boolean armed, Instant closing, String status) {
        return new CheckedRoom(room(mode, armed, closing), List.of(date(1, status)));
    }

    private static Room room(RoomMode mode, boolean armed, Instant closing) {
        var settings = new RoomSettings(5, null, null, null, null, null, armed, null, null, null);
        return new Room(
                new WaitingRoomId(1), mode, 1, 0, 0, closing, settings, null, ONSALE, null, null);
    }

    private static CheckedDate date(long id, String status) {
        return new CheckedDate(
                new EventId(id), status, ONSALE, false, null, null, false, true, 300, 300, 300);
    }

    private static RoomSettings settings(int limit, int calls, int admission, int call) {
        return new RoomSettings(limit, calls, admission, call, null, null, null, null, null, null);
    }
}
