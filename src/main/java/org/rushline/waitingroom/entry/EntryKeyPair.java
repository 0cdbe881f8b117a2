package org.rushline.waitingroom.entry;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** Signs and checks by Ed25519. A public key is its 32 bytes; the JDK wants more before them. */
record EntryKeyPair(byte[] publicKey, byte[] privateKey) {

    static final int PUBLIC_BYTES = 32;

    private static final String ALGORITHM = "Ed25519";
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    static EntryKeyPair random() {
        try {
            var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            var known = pair.getPublic().getEncoded();
            return new EntryKeyPair(
                    Arrays.copyOfRange(known, known.length - PUBLIC_BYTES, known.length),
                    pair.getPrivate().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK since 15 knows Ed25519", e);
        }
    }

    /** The public key's thumbprint (RFC 7638), by which it is found. */
    String kid() {
        return kid(publicKey);
    }

    static String kid(byte[] publicKey) {
        var members =
                "{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"%s\"}".formatted(text(publicKey));
        try {
            return text(MessageDigest.getInstance("SHA-256").digest(members.getBytes(US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK knows SHA-256", e);
        }
    }

    byte[] sign(String text) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(
                    KeyFactory.getInstance(ALGORITHM)
                            .generatePrivate(new PKCS8EncodedKeySpec(privateKey)));
            signature.update(text.getBytes(US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean verifies(byte[] publicKey, String text, byte[] signed) {
        var encoded = new ByteArrayOutputStream();
        encoded.writeBytes(X509);
        encoded.writeBytes(publicKey);
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(
                    KeyFactory.getInstance(ALGORITHM)
                            .generatePublic(new X509EncodedKeySpec(encoded.toByteArray())));
            signature.update(text.getBytes(US_ASCII));
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** Base64 for addresses, without padding. */
    static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
