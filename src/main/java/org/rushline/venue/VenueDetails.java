package org.rushline.venue;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rushline.platform.json.ReadBack;
import org.rushline.platform.validation.Reference;
import org.rushline.platform.validation.SingleLine;
import org.rushline.platform.validation.Text;

/**
 * What an operator says about a venue.
 *
 * @param readBack what came back of an answer and cannot be written
 */
@ReadBack.Of(VenueView.class)
@Schema(
        description =
                "A venue as an operator describes it. In an edit, members that can only be read may come back unchanged.")
public record VenueDetails(
        @Schema(
                        description = "Your own name for it, unique and never changed.",
                        examples = "demo:venue:olivier")
                @Reference
                String reference,
        @Schema(
                        description = "Its name, up to 200 characters.",
                        examples = "National Theatre, Olivier")
                @NotNull
                @SingleLine
                @Size(max = 200)
                String name,
        @Schema(description = "Street and number.", examples = "Upper Ground")
                @SingleLine
                @Size(max = 300)
                String address,
        @Schema(description = "The city.", examples = "London")
                @NotNull
                @SingleLine
                @Size(max = 100)
                String city,
        @Schema(description = "The state, province or region.", examples = "England")
                @SingleLine
                @Size(max = 100)
                String region,
        @Schema(description = "The country (ISO 3166-1 alpha-2).", examples = "GB")
                @NotNull
                @Pattern(regexp = "[A-Z]{2}", message = "must be an ISO 3166 code such as DE")
                String country,
        @Schema(description = "Degrees north, WGS 84.", examples = "51.5071")
                @NotNull
                @DecimalMin("-90")
                @DecimalMax("90")
                Double latitude,
        @Schema(description = "Degrees east, WGS 84.", examples = "-0.1141")
                @NotNull
                @DecimalMin("-180")
                @DecimalMax("180")
                Double longitude,
        @Schema(description = "Its time zone (IANA).", examples = "Europe/London") @NotNull
                String timeZone,
        @Schema(
                        description = "What to know about it: plain text, up to 4,000 characters.",
                        examples = "Holds 1,150.")
                @Text
                @Size(max = 4000)
                String description,
        @Schema(description = "The version that was read, for an edit.", examples = "3")
                Integer version,
        ReadBack readBack) {}
