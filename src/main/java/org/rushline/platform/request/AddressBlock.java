package org.rushline.platform.request;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.StringJoiner;

/** Addresses that belong together: those that one customer of a provider has. */
public final class AddressBlock {

    private static final int BITS_OF_ALL = 128;

    private AddressBlock() {}

    /**
     * Such as {@code 192.0.2.7}, {@code 192.0.2.0/24} or {@code 2001:db8:1:2::/64}.
     *
     * @param ipv4Bits how many leading bits of an IPv4 address tell blocks apart
     * @param ipv6Bits how many of an IPv6 address
     */
    public static String of(InetAddress address, int ipv4Bits, int ipv6Bits) {
        return address instanceof Inet4Address
                ? ipv4(address.getAddress(), ipv4Bits)
                : ipv6(address.getAddress(), ipv6Bits);
    }

    private static String ipv4(byte[] bytes, int bits) {
        var block = new StringJoiner(".");
        for (int i = 0; i < bytes.length; i++) {
            block.add(Integer.toString(kept(bytes[i], bits - 8 * i)));
        }
        return bits < 8 * bytes.length ? block + "/" + bits : block.toString();
    }

    private static String ipv6(byte[] bytes, int bits) {
        var block = new StringBuilder();
        for (int i = 0; 8 * i < bits; i += 2) {
            var high = kept(bytes[i], bits - 8 * i);
            var low = kept(bytes[i + 1], bits - 8 * (i + 1));
            block.append(Integer.toHexString(high << 8 | low)).append(':');
        }
        return bits < BITS_OF_ALL ? block + ":/" + bits : block.toString();
    }

    private static int kept(byte value, int bits) {
        var dropped = 8 - Math.max(0, Math.min(8, bits));
        return (value & 0xff) >> dropped << dropped;
    }

    /** Whether many may share it: a private network, this machine, or a proxy nobody named. */
    public static boolean isPrivate(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isSiteLocalAddress()
                || address.isLinkLocalAddress()
                || address.isAnyLocalAddress()
                || isUniqueLocal(address.getAddress());
    }

    /** fc00::/7. */
    private static boolean isUniqueLocal(byte[] bytes) {
        return bytes.length > 4 && (bytes[0] & 0xfe) == 0xfc;
    }
}
