package org.rushline.waitingroom.api;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rushline.platform.id.EventId;
import org.rushline.waitingroom.Room;
import org.rushline.waitingroom.RoomMode;
import org.rushline.waitingroom.RoomNumbers;
import org.rushline.waitingroom.RoomSettings;
import org.rushline.waitingroom.SlowReason;

/** A waiting room as operators see it. */
@Schema(name = "OperatorWaitingRoom", description = "A waiting room as operators see it.")
public record OperatorRoomView(
        @Schema(description = "Its id.", examples = "wtr_1") String id,
        @Schema(description = "What it does just now.") RoomMode mode,
        @Schema(description = "Since when.", examples = "2026-12-01T10:00:00Z") Instant since,
        @Schema(description = "The events that share it.", examples = "evt_5") List<String> events,
        @Schema(description = "How it works.") RoomSettings settings,
        @Schema(description = "The message to everybody.", examples = "Doors open at seven.")
                String message,
        @Schema(
                        description = "Until then nobody needs an admission.",
                        examples = "2026-12-01T10:20:00Z")
                Instant everybodyUntil,
        @Schema(description = "When joining the draw ends.", examples = "2026-12-01T10:00:00Z")
                Instant closesAt,
        @Schema(description = "How many places the draw has.", examples = "31402") long drawn,
        @Schema(description = "How many positions have been given.", examples = "40000")
                long joined,
        @Schema(description = "How many of them have been called.", examples = "4500") long called,
        @Schema(description = "How many have been let in.", examples = "4100") long letIn,
        @Schema(description = "How many are shopping.", examples = "480") long shopping,
        @Schema(
                        description = "How many were called, had their time and have not come.",
                        examples = "300")
                long noShows,
        @Schema(
                        description =
                                "How many tickets were sold, in orders that were made since the room was opened.",
                        examples = "7400")
                long sold,
        @Schema(
                        description =
                                "The milliseconds that reserving, or asking to pay, took lately, of all but the slowest twentieth, on all nodes; absent if nobody did.",
                        examples = "420")
                Long checkoutP95Millis,
        @Schema(description = "What the room does by itself against trouble; absent if nothing.")
                SlowdownView slowdown) {

    /** What a waiting room does by itself against trouble. */
    @Schema(
            name = "WaitingRoomSlowdown",
            description = "What a waiting room does by itself against trouble, and why.")
    public record SlowdownView(
            @Schema(description = "Why, or why it was so until a while ago.") SlowReason reason,
            @Schema(
                            description = "The same in words.",
                            examples = "The database takes too long to answer.")
                    String explanation,
            @Schema(description = "Whether people are called.") boolean calling,
            @Schema(description = "How many may shop at once just now.", examples = "250")
                    int shoppingLimit) {

        private static SlowdownView of(RoomNumbers numbers) {
            var reason = numbers.slowed();
            return reason == null
                    ? null
                    : new SlowdownView(
                            reason, reason.words(), !numbers.stopped(), numbers.mayShop());
        }
    }

    static OperatorRoomView of(
            Room room, List<EventId> events, RoomNumbers numbers, long sold, Long checkout) {
        return new OperatorRoomView(
                room.id().toString(),
                room.mode(),
                room.since(),
                events.stream().map(EventId::toString).toList(),
                room.settings(),
                room.message(),
                room.everybodyUntil(),
                room.closing(),
                room.drawn(),
                numbers.joined(),
                numbers.nowServing(),
                numbers.admitted(),
                numbers.shopping(),
                numbers.noShows(),
                sold,
                checkout,
                SlowdownView.of(numbers));
    }
}
