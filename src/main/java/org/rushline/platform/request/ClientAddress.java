package org.rushline.platform.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/** Where a request came from. */
@ApplicationScoped
public class ClientAddress {

    /** Only literals: a name would be looked up. */
    private static final Pattern LITERAL =
            Pattern.compile(
                    "((25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(?=\\d)|$)){4}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    private static final int IPV4_BITS = 32;
    private static final int IPV6_BITS = 64;
    private static final Logger LOG = Logger.getLogger(ClientAddress.class.getName());
    private static final String FORWARDED = "X-Forwarded-For";

    @Inject RequestSettings settings;

    private final AtomicBoolean warned = new AtomicBoolean();

    /** The block of addresses that one customer of a provider has, at the least. */
    public String block(HttpServletRequest request) {
        return AddressBlock.of(of(request), IPV4_BITS, IPV6_BITS);
    }

    /** As it is written down; several people may share it. */
    public String text(HttpServletRequest request) {
        return of(request).getHostAddress().replaceFirst("%.*", "");
    }

    /** The address of one customer; empty if many may share it. */
    public Optional<InetAddress> ofOne(HttpServletRequest request) {
        return Optional.of(of(request))
                .filter(address -> settings.trustedHops() > 0 && !AddressBlock.isPrivate(address));
    }

    private InetAddress of(HttpServletRequest request) {
        var forwarded = Collections.list(request.getHeaders(FORWARDED));
        if (settings.trustedHops() == 0 && !forwarded.isEmpty() && !warned.getAndSet(true)) {
            LOG.warning(
                    FORWARDED
                            + " arrives, but RUSHLINE_TRUSTED_HOPS is 0: if a proxy of yours writes"
                            + " it, all people count as one, who soon has to wait. Set it to the"
                            + " number of your proxies.");
        }
        return of(settings.trustedHops(), request.getRemoteAddr(), forwarded);
    }

    /** With fewer entries than hops the request went past our proxies: only the socket is sure. */
    static InetAddress of(int trustedHops, String socket, List<String> forwarded) {
        var entries =
                forwarded.stream().flatMap(line -> Arrays.stream(line.split(",", -1))).toList();
        var told = trustedHops > 0 && entries.size() >= trustedHops;
        return Optional.of(told ? entries.get(entries.size() - trustedHops) : socket)
                .flatMap(ClientAddress::parse)
                .or(() -> parse(socket))
                .orElseThrow(); // a socket has an address
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
}
