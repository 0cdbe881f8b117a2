package org.rushline.waitingroom.entry;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rushline.platform.validation.SingleLine;

/** Another system's shop, which is behind a waiting room. */
@Schema(name = "Shop", description = "Another system's shop, which is behind a waiting room.")
public record ShopSettings(
        @Schema(
                        description =
                                "Where it takes people in, ten addresses at most; the first is the usual one. Nobody is sent anywhere else.",
                        examples = "https://shop.example/enter")
                @NotNull
                @Size(min = 1, max = 10)
                List<@NotNull @SingleLine @Size(max = 500) String> addresses,
        @Schema(
                        description = "Why this is so now; the list of changes keeps it.",
                        examples = "The venue keeps its shop this season.")
                @SingleLine
                @Size(max = 400)
                String reason) {}
