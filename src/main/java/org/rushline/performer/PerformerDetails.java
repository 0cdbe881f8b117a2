package org.rushline.performer;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rushline.platform.json.ReadBack;
import org.rushline.platform.validation.OneOf;
import org.rushline.platform.validation.Reference;
import org.rushline.platform.validation.SingleLine;

/**
 * What an operator says about a performer.
 *
 * @param readBack what came back of an answer and cannot be written
 */
@ReadBack.Of(PerformerView.class)
@Schema(
        description =
                "A performer as an operator describes it. In an edit, members that can only be read may come back unchanged.")
public record PerformerDetails(
        @Schema(
                        description = "Your own name for it, unique and never changed.",
                        examples = "demo:performer:lear")
                @Reference
                String reference,
        @Schema(
                        description = "The performer's name, up to 200 characters.",
                        examples = "William Shakespeare")
                @NotNull
                @SingleLine
                @Size(max = 200)
                String name,
        @Schema(description = "What kind of performer it is.", implementation = PerformerKind.class)
                @NotNull
                @OneOf(PerformerKind.class)
                String kind,
        @Schema(description = "The country (ISO 3166-1 alpha-2).", examples = "GB")
                @Pattern(regexp = "[A-Z]{2}", message = "must be an ISO 3166 code such as DE")
                String country,
        @Schema(
                        description =
                                "Up to two colours for posters as #rrggbb, the main one first.",
                        examples = "#7a1f2b")
                @Size(max = 2)
                List<
                                @NotNull
                                @Pattern(
                                        regexp = "#[0-9a-f]{6}",
                                        message = "must look like #c8102e")
                                String>
                        colours,
        @Schema(description = "The version that was read, for an edit.", examples = "3")
                Integer version,
        ReadBack readBack) {}
