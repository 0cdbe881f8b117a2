package org.rushline.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.rushline.platform.Deployment;
import org.rushline.platform.RequiredSettings;
import org.rushline.platform.request.AddressBlock;

/** How much may be kept unpaid: by a buyer, and from an address, which may have many accounts. */
@ApplicationScoped
class HoldLimits implements RequiredSettings {

    private static final String KEYED_HASH = "HmacSHA256";
    private static final int ORIGIN_BYTES = 16;

    @Inject Deployment deployment;

    /** Orders of one event that end unpaid before their buyer has to wait, longer each time. */
    @Inject
    @ConfigProperty(name = "rushline.lapses.free", defaultValue = "3")
    int unpaidForFree;

    /**
     * Tickets of one event kept unpaid at once; 0: any number, for many people share an address.
     */
    @Inject
    @ConfigProperty(name = "rushline.holds.per.address", defaultValue = "100")
    int perAddress;

    /** A carrier's whole town may be behind a /24. */
    @Inject
    @ConfigProperty(name = "rushline.holds.ipv4.bits", defaultValue = "32")
    int ipv4Bits;

    /** What one household gets. */
    @Inject
    @ConfigProperty(name = "rushline.holds.ipv6.bits", defaultValue = "56")
    int ipv6Bits;

    @Override
    public List<String> faults() {
        var faults = new ArrayList<String>();
        if (ipv4Bits < 8 || ipv4Bits > 32) {
            faults.add("RUSHLINE_HOLDS_IPV4_BITS must be from 8 to 32");
        }
        if (ipv6Bits < 16 || ipv6Bits > 128) {
            faults.add("RUSHLINE_HOLDS_IPV6_BITS must be from 16 to 128");
        }
        return faults;
    }

    int unpaidForFree() {
        return unpaidForFree;
    }

    int perAddress() {
        return perAddress;
    }

    /** Tells places apart and names none; null where it does not matter how much is kept. */
    byte[] origin(InetAddress from) {
        return from == null || perAddress == 0
                ? null
                : hash(AddressBlock.of(from, ipv4Bits, ipv6Bits));
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
