package org.rushline.presale;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rushline.platform.json.ReadBack;
import org.rushline.platform.validation.SingleLine;

/**
 * What an operator says about a presale.
 *
 * @param readBack what came back of an answer and cannot be written
 */
@ReadBack.Of(PresaleView.class)
@Schema(
        description =
                "A presale as an operator describes it. In an edit, members that can only be read may come back unchanged.")
public record PresaleDetails(
        @Schema(
                        description = "Its name, which no other of the event has. Buyers read it.",
                        examples = "Friends of the house")
                @NotNull
                @SingleLine
                @Size(max = 80)
                String name,
        @Schema(
                        description =
                                "From when one may buy in it; absent for at once, and in an edit for as it is.",
                        examples = "2026-12-01T09:00:00Z")
                Instant opensAt,
        @Schema(
                        description =
                                "Until when. When the last presale of an event has ended, everybody may buy.",
                        examples = "2026-12-03T09:00:00Z")
                @NotNull
                Instant endsAt,
        @Schema(
                        description =
                                "The ids of the price tiers that it opens; absent if all of them.",
                        examples = "tir_g")
                @Size(min = 1, max = 100)
                List<@NotNull String> tiers,
        @Schema(
                        description =
                                "How many tickets of the event one account may have meanwhile; absent if as many as later.",
                        examples = "2")
                @Min(1)
                @Max(100)
                Integer ticketsEach,
        @Schema(description = "The version that was read, for an edit.", examples = "3")
                Integer version,
        ReadBack readBack) {}
