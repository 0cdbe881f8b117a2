package org.rushline.reports.sales;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one price tier of one event sold on one day. */
@Schema(description = "What one price tier of one event sold on one day.")
public record SalesRow(
        @Schema(description = "The event's id.", examples = "evt_5") String eventId,
        @Schema(description = "The event's name.", examples = "King Lear") String event,
        @Schema(
                        description = "When it starts, by the clock of its venue.",
                        examples = "2027-06-12T19:30:00",
                        format = "local-date-time")
                LocalDateTime startsAtLocal,
        @Schema(description = "The price tier's id.", examples = "tir_7") String tierId,
        @Schema(
                        description = "The price tier's name; absent if the event has it no more.",
                        examples = "Stalls")
                String tier,
        @Schema(
                        description =
                                "The day, by the clock of the venue; absent in the one row of a tier without sales.",
                        examples = "2026-12-01")
                LocalDate day,
        @Schema(
                        description = "The number of tickets that were reserved on it and paid.",
                        examples = "12")
                int sold,
        @Schema(
                        description = "The number of tickets whose return was decided on it.",
                        examples = "2")
                int returned,
        @Schema(
                        description = "What the sold ones cost with all fees, in minor units.",
                        examples = "51240")
                long gross,
        @Schema(description = "What the returned ones had cost, in minor units.", examples = "8540")
                long refunded,
        @Schema(description = "The difference of the two, in minor units.", examples = "42700")
                long net,
        @Schema(description = "The currency (ISO 4217).", examples = "GBP") String currency,
        @Schema(
                        description =
                                "The number of tickets that the tier has now, blocked ones too.",
                        examples = "400")
                int capacity,
        @Schema(description = "The number of these that are blocked now.", examples = "20")
                int blocked) {}
