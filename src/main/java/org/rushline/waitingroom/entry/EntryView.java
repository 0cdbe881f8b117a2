package org.rushline.waitingroom.entry;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The way into a shop. */
@Schema(name = "Entry", description = "The way into a shop behind a waiting room, good once.")
public record EntryView(
        @Schema(
                        description = "Where to go, with the token.",
                        examples = "https://shop.example/enter?entry_token=eyJhbGciOiJFZERTQSJ9…")
                String url,
        @Schema(
                        description = "The token alone, a JWS (RFC 7515).",
                        examples = "eyJhbGciOiJFZERTQSJ9…")
                String token,
        @Schema(description = "Until when the shop takes it.", examples = "2026-12-01T10:05:00Z")
                Instant expiresAt,
        @Schema(description = "The seconds until then.", examples = "300") long expiresIn) {}
