package org.rushline.venue;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.rushline.platform.Line;
import org.rushline.platform.Reference;
import org.rushline.platform.Text;
import org.rushline.platform.json.ReadBack;

/**
 * What an operator says about a venue.
 *
 * @param reference the operator's own name for it; cannot be changed later
 * @param country ISO 3166-1 alpha-2
 * @param latitude degrees north
 * @param longitude degrees east
 * @param timeZone an IANA zone such as {@code Europe/Berlin}
 * @param version as read before, when it is an edit
 * @param readBack what came back of an answer and cannot be written
 */
@ReadBack.Of(VenueView.class)
public record VenueDetails(
        @Reference String reference,
        @NotNull @Line @Size(max = 200) String name,
        @Line @Size(max = 300) String address,
        @NotNull @Line @Size(max = 100) String city,
        @Line @Size(max = 100) String region,
        @NotNull @Pattern(regexp = "[A-Z]{2}", message = "must be an ISO 3166 code such as DE")
                String country,
        @NotNull @DecimalMin("-90") @DecimalMax("90") Double latitude,
        @NotNull @DecimalMin("-180") @DecimalMax("180") Double longitude,
        @NotNull String timeZone,
        @Text @Size(max = 4000) String description,
        Integer version,
        ReadBack readBack) {}
