package org.rushline.holds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.rushline.platform.startup.RequiredSettings;
import org.rushline.platform.startup.Setting;

/** How long tickets may be kept unpaid, and how many; how long the cache remembers them. */
@ApplicationScoped
public class HoldSettings implements RequiredSettings {

    /** The cache outlives the database's {@code expires_at}: it must never free a seat first. */
    static final Duration MARGIN = Duration.ofSeconds(30);

    /** Long enough for every board to have read that the ticket is sold. */
    static final Duration SOLD = Duration.ofMinutes(2);

    /** The grid's own time-out is 2 s and it tries once more; later the database decides alone. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    @Inject
    @ConfigProperty(name = "rushline.pay.seconds", defaultValue = "600")
    @Setting(unit = "seconds", value = "How long buyers have to pay once they have begun to.")
    long paySeconds;

    @Inject
    @ConfigProperty(name = "rushline.extension.seconds", defaultValue = "300")
    @Setting(
            unit = "seconds",
            value = "How much longer a hold lasts when its buyer asks for more time, once.")
    long extensionSeconds;

    @Inject
    @ConfigProperty(name = "rushline.lapses.free", defaultValue = "3")
    @Setting(
            unit = "orders",
            value =
                    "Orders of one event that a buyer may release or never pay before having to wait,"
                            + " longer each time; an order that is paid clears the count.")
    int lapsesFree;

    @Inject
    @ConfigProperty(name = "rushline.holds.per.address", defaultValue = "100")
    @Setting(
            unit = "tickets",
            value =
                    "Tickets of one event kept unpaid at once from one address, however many accounts it"
                            + " has: 0 bounds nothing, for where a whole house shares an address; it"
                            + " needs `RUSHLINE_TRUSTED_HOPS`, and private networks are not bounded.")
    int perAddress;

    @Inject
    @ConfigProperty(name = "rushline.holds.ipv4.bits", defaultValue = "32")
    @Setting(
            unit = "bits",
            value =
                    "The leading bits that make two IPv4 addresses one; 24 puts a carrier's whole town"
                            + " together.")
    int ipv4Bits;

    @Inject
    @ConfigProperty(name = "rushline.holds.ipv6.bits", defaultValue = "56")
    @Setting(
            unit = "bits",
            value =
                    "The leading bits that make two IPv6 addresses one; 56 are what one household gets.")
    int ipv6Bits;

    public Duration pay() {
        return Duration.ofSeconds(paySeconds);
    }

    public Duration extension() {
        return Duration.ofSeconds(extensionSeconds);
    }

    public int lapsesFree() {
        return lapsesFree;
    }

    public int perAddress() {
        return perAddress;
    }

    public int ipv4Bits() {
        return ipv4Bits;
    }

    public int ipv6Bits() {
        return ipv6Bits;
    }

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
}
