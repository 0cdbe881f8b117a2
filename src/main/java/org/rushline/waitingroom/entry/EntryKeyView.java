package org.rushline.waitingroom.entry;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A key that signs entry tokens, as operators see it. */
@Schema(name = "EntryKey", description = "A key that signs entry tokens; nobody reads its secret.")
public record EntryKeyView(
        @Schema(
                        description = "Its thumbprint (RFC 7638).",
                        examples = "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k")
                String kid,
        @Schema(description = "When it was made.", examples = "2026-12-01T09:00:00Z")
                Instant madeAt,
        @Schema(
                        description =
                                "Since when it signs; absent for the next one, which is published already.",
                        examples = "2026-12-01T09:00:00Z")
                Instant signsSince,
        @Schema(description = "When the next one took over.", examples = "2026-12-01T12:00:00Z")
                Instant retiredAt,
        @Schema(
                        description =
                                "Until when it is published: then the last token that it signed expires. Absent while it signs.",
                        examples = "2026-12-01T12:05:00Z")
                Instant publishedUntil,
        @Schema(description = "Whether all that it signed is refused.") boolean withdrawn) {}
