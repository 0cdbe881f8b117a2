package org.rushline.dev;

import java.net.URI;
import java.nio.file.Path;

/**
 * Where an embedded run has its things.
 *
 * @param wlp the installed Open Liberty
 * @param war as a file or unpacked
 * @param httpHost the address it listens on; this machine's own, unless others shall reach it
 * @param httpPort the first node's; the others have the next ones
 */
record RunSettings(
        Path data,
        Path wlp,
        Path war,
        String httpHost,
        int httpPort,
        int dbPort,
        int stripePort,
        int nodes) {

    /** The order is that of the command line's arguments. */
    static RunSettings of(String[] args) {
        return new RunSettings(
                Path.of(args[0]),
                Path.of(args[1]),
                Path.of(args[2]),
                args[3],
                port(args[4], "http.port"),
                port(args[5], "db.port"),
                port(args[6], "stripe.port"),
                Integer.parseInt(args[7]));
    }

    /** The first node's. */
    URI address() {
        return ServerProcess.address(httpHost, httpPort);
    }

    boolean reachedByOthers() {
        return !httpHost.equals("localhost") && !httpHost.startsWith("127.");
    }

    private static int port(String text, String property) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65_535) {
            throw new CannotStart("-D" + property + "=" + text + " is not a port number.");
        }
        return Integer.parseInt(text);
    }
}
