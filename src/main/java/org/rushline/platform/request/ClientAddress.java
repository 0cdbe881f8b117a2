package org.rushline.platform.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where a request came from, as the block of addresses that one customer of a provider has: {@code
 * 192.0.2.7} or {@code 2001:db8:1:2::/64}.
 */
@ApplicationScoped
public class ClientAddress {

    /** Only literals: a name would be looked up. */
    private static final Pattern LITERAL =
            Pattern.compile(
                    "((25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(?=\\d)|$)){4}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    private static final int NETWORK_BYTES = 8;
    private static final Logger LOG = Logger.getLogger(ClientAddress.class.getName());
    private static final String FORWARDED = "X-Forwarded-For";

    /**
     * How many of our own proxies add to X-Forwarded-For; what stands left of theirs is hearsay.
     */
    @Inject
    @ConfigProperty(name = "rushline.trusted.hops", defaultValue = "0")
    int trustedHops;

    private final AtomicBoolean warned = new AtomicBoolean();

    public String block(HttpServletRequest request) {
        var forwarded = Collections.list(request.getHeaders(FORWARDED));
        if (trustedHops == 0 && !forwarded.isEmpty() && !warned.getAndSet(true)) {
            LOG.warning(
                    FORWARDED
                            + " arrives, but RUSHLINE_TRUSTED_HOPS is 0: if a proxy of yours writes"
                            + " it, all people count as one, who soon has to wait. Set it to the"
                            + " number of your proxies.");
        }
        return block(trustedHops, request.getRemoteAddr(), forwarded);
    }

    /** With fewer entries than hops the request went past our proxies: only the socket is sure. */
    static String block(int trustedHops, String socket, List<String> forwarded) {
        var entries =
                forwarded.stream().flatMap(line -> Arrays.stream(line.split(",", -1))).toList();
        var told = trustedHops > 0 && entries.size() >= trustedHops;
        return Optional.of(told ? entries.get(entries.size() - trustedHops) : socket)
                .flatMap(ClientAddress::parse)
                .or(() -> parse(socket))
                .map(ClientAddress::block)
                .orElse(socket);
    }

    private static Optional<InetAddress> parse(String entry) {
        var literal = withoutPort(entry.strip()).replaceFirst("%.*", "");
        if (!LITERAL.matcher(literal).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(literal));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    private static String withoutPort(String entry) {
        if (entry.startsWith("[") && entry.indexOf(']') > 0) {
            return entry.substring(1, entry.indexOf(']'));
        }
        var colon = entry.indexOf(':');
        return colon > 0 && colon == entry.lastIndexOf(':') ? entry.substring(0, colon) : entry;
    }

    private static String block(InetAddress address) {
        if (!(address instanceof Inet6Address)) {
            return address.getHostAddress();
        }
        var bytes = address.getAddress();
        var network = new StringBuilder();
        for (int i = 0; i < NETWORK_BYTES; i += 2) {
            network.append(Integer.toHexString(((bytes[i] & 0xff) << 8) | (bytes[i + 1] & 0xff)));
            network.append(':');
        }
        return network + ":/64";
    }
}
