package org.rushline.performer;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.rushline.platform.Line;
import org.rushline.platform.OneOf;
import org.rushline.platform.Reference;
import org.rushline.platform.json.ReadBack;

/**
 * What an operator says about a performer.
 *
 * @param reference the operator's own name for it; cannot be changed later
 * @param kind a {@link PerformerKind}
 * @param country ISO 3166-1 alpha-2
 * @param colours at most two, the first the main one, such as {@code #c8102e}
 * @param version as read before, when it is an edit
 * @param readBack what came back of an answer and cannot be written
 */
@ReadBack.Of(PerformerView.class)
public record PerformerDetails(
        @Reference String reference,
        @NotNull @Line @Size(max = 200) String name,
        @NotNull @OneOf(PerformerKind.class) String kind,
        @Pattern(regexp = "[A-Z]{2}", message = "must be an ISO 3166 code such as DE")
                String country,
        @Size(max = 2)
                List<
                                @NotNull
                                @Pattern(
                                        regexp = "#[0-9a-f]{6}",
                                        message = "must look like #c8102e")
                                String>
                        colours,
        Integer version,
        ReadBack readBack) {}
