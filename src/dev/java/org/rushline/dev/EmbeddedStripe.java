package org.rushline.dev;

import java.nio.file.Path;
import org.rushline.stripe.StripeSimulator;

/** The Stripe simulator, running on in this JVM. */
public final class EmbeddedStripe {

    private EmbeddedStripe() {}

    /**
     * For the integration tests: empty at first, gone with the build.
     *
     * @param args its port, the server's port
     */
    public static void main(String[] args) throws ReflectiveOperationException {
        start(Integer.parseInt(args[0]), Integer.parseInt(args[1]), null);
    }

    /**
     * @param memory the file that payments are kept in; null to forget them
     */
    static void start(int port, int httpPort, Path memory) throws ReflectiveOperationException {
        Ports.mustBeFree(port, "the Stripe simulator", "stripe.port");
        Lasting.twin(StripeSimulator.class)
                .getMethod("startBeside", Integer.class, String.class, String.class, Path.class)
                .invoke(
                        null,
                        port,
                        "http://localhost:" + httpPort + "/api/webhooks/stripe",
                        StripeSimulator.WEBHOOK_SECRET,
                        memory);
    }
}
