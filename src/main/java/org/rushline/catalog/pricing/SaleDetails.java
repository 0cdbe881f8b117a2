package org.rushline.catalog.pricing;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An event's sale rules; members left out get the usual values. */
@Schema(description = "How an event is sold. What is absent is as most events have it.")
public record SaleDetails(
        @Schema(
                        description =
                                "The seconds for which reserved tickets are held, 5 to 3,600; 600 if absent.",
                        examples = "600")
                @Min(5)
                @Max(3600)
                Integer holdSeconds,
        @Schema(
                        description = "The number of tickets in one order, up to 100; 8 if absent.",
                        examples = "8")
                @Min(1)
                @Max(100)
                Integer orderLimit,
        @Schema(
                        description =
                                "The number of tickets that one account may have, up to 10,000.",
                        examples = "8")
                @Min(1)
                @Max(10_000)
                Integer buyerLimit,
        @Schema(
                        description =
                                "Whether an order may leave a single free seat between taken ones.",
                        examples = "false")
                Boolean singleSeats) {}
