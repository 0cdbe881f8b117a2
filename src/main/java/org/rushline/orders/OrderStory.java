package org.rushline.orders;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rushline.booking.BookingView;

/** A booking, and all that happened to it. */
@Schema(description = "A booking, and all that happened to it.")
public record OrderStory(
        @Schema(description = "The booking as its buyer sees it.") BookingView booking,
        @Schema(description = "The event's name.", examples = "King Lear") String event,
        @Schema(description = "Who has reserved the tickets.") OrderBuyer buyer,
        @Schema(description = "What happened, the oldest first, 1,000 at most.")
                List<StoryEntry> story) {}
