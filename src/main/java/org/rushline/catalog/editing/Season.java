package org.rushline.catalog.editing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rushline.catalog.EventDetails;

/** Events that are announced together: a league's fixtures, a theatre's programme. */
@Schema(description = "Events that are announced together, or not at all.")
public record Season(
        @Schema(description = "The events to make and announce, 100 at most.")
                @NotEmpty
                @Size(max = 100)
                List<@NotNull @Valid EventDetails> events) {}
