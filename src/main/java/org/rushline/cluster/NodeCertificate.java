package org.rushline.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Date;
import java.util.Locale;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.bouncycastle.crypto.util.PrivateKeyInfoFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;

/** The certificate of all nodes, derived from the cluster's key, so nobody distributes files. */
record NodeCertificate(X509Certificate certificate, PrivateKey privateKey) {

    private static final byte[] PURPOSE = "rushline cluster, Ed25519".getBytes(UTF_8);

    private static final X500Name NAME = new X500Name("CN=rushline node");

    static NodeCertificate of(byte[] clusterKey) {
        try {
            var pair = new Ed25519PrivateKeyParameters(derive(clusterKey));
            var encoded = PrivateKeyInfoFactory.createPrivateKeyInfo(pair).getEncoded();
            var privateKey =
                    KeyFactory.getInstance("Ed25519")
                            .generatePrivate(new PKCS8EncodedKeySpec(encoded));
            return new NodeCertificate(sign(pair, privateKey), privateKey);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] derive(byte[] clusterKey) {
        var derived = new byte[Ed25519PrivateKeyParameters.KEY_SIZE];
        var hkdf = new HKDFBytesGenerator(new SHA256Digest());
        hkdf.init(new HKDFParameters(clusterKey, null, PURPOSE));
        hkdf.generateBytes(derived, 0, derived.length);
        return derived;
    }

    private static X509Certificate sign(Ed25519PrivateKeyParameters pair, PrivateKey privateKey)
            throws GeneralSecurityException, IOException {
        var publicKey =
                SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(pair.generatePublicKey());
        var ed25519 = publicKey.getAlgorithm();
        var body = new V3TBSCertificateGenerator();
        body.setSerialNumber(new ASN1Integer(BigInteger.ONE));
        body.setSignature(ed25519);
        body.setIssuer(NAME);
        body.setSubject(NAME);
        body.setStartDate(new Time(new Date(0), Locale.ROOT));
        body.setEndDate(new Time(new Date(253_402_300_799_000L), Locale.ROOT)); // the year 9999
        body.setSubjectPublicKeyInfo(publicKey);
        var toSign = body.generateTBSCertificate();
        var signature = Signature.getInstance("Ed25519");
        signature.initSign(privateKey);
        signature.update(toSign.getEncoded());
        var parts = new ASN1Encodable[] {toSign, ed25519, new DERBitString(signature.sign())};
        return (X509Certificate)
                CertificateFactory.getInstance("X.509")
                        .generateCertificate(
                                new ByteArrayInputStream(new DERSequence(parts).getEncoded()));
    }
}
