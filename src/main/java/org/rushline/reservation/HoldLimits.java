package org.rushline.reservation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.rushline.holds.HoldSettings;
import org.rushline.platform.request.AddressBlock;
import org.rushline.platform.startup.Deployment;

/** Limits what a buyer, and an address with all its accounts, may hold unpaid. */
@ApplicationScoped
class HoldLimits {

    private static final String KEYED_HASH = "HmacSHA256";
    private static final int ORIGIN_BYTES = 16;

    @Inject Deployment deployment;

    @Inject HoldSettings settings;

    int unpaidForFree() {
        return settings.lapsesFree();
    }

    int perAddress() {
        return settings.perAddress();
    }

    /** A keyed hash that tells networks apart without naming them; null where no limit applies. */
    byte[] origin(InetAddress from) {
        return from == null || settings.perAddress() == 0
                ? null
                : hash(AddressBlock.of(from, settings.ipv4Bits(), settings.ipv6Bits()));
    }

    private byte[] hash(String block) {
        try {
            var mac = Mac.getInstance(KEYED_HASH);
            mac.init(new SecretKeySpec(deployment.tokenKey(), KEYED_HASH));
            var hash = mac.doFinal(("origin " + block).getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(hash, ORIGIN_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }
}
