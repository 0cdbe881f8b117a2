package org.rushline.waitingroom.entry;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The keys that a shop believes: a JWK set (RFC 7517). */
@Schema(description = "The keys that a shop believes, as a JWK set (RFC 7517).")
public record PublicKeys(@Schema(description = "The keys.") List<PublicKey> keys) {

    /** One of them (RFC 8037). */
    @Schema(description = "A key for Ed25519 (RFC 8037).")
    public record PublicKey(
            @Schema(description = "The family of keys, always OKP.", examples = "OKP") String kty,
            @Schema(description = "The curve, always Ed25519.", examples = "Ed25519") String crv,
            @Schema(
                            description = "The key, in base64url.",
                            examples = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo")
                    String x,
            @Schema(
                            description = "Its thumbprint (RFC 7638), which tokens name.",
                            examples = "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k")
                    String kid,
            @Schema(description = "What it does, always sig.", examples = "sig") String use,
            @Schema(description = "How it signs, always EdDSA.", examples = "EdDSA") String alg) {

        static PublicKey of(byte[] key) {
            return new PublicKey(
                    "OKP",
                    "Ed25519",
                    EntryKeyPair.text(key),
                    EntryKeyPair.kid(key),
                    "sig",
                    "EdDSA");
        }
    }
}
