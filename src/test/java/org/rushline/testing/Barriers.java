package org.rushline.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The barriers that axe finds on a page and in its frames. It runs in the page and returns only
 * those; the usual builder copies everything, which takes three times as long.
 */
final class Barriers {

    private static final String AXE = read("/axe.min.js");

    /** Frames of others answer too; one that does not is wrong. */
    private static final String LISTEN =
            """
            axe.configure({
              allowedOrigins: ["<unsafe_all_origins>"],
              checks: [{ id: "frame-tested", options: { isViolation: true } }],
            })""";

    private static final String LOOK =
            """
            async () => {
              const wanted = { resultTypes: ["violations"], pingWaitTime: 20000 };
              const { violations } = await axe.run(document, wanted);
              return violations.map((violation) => JSON.stringify(violation, null, 1));
            }""";

    private Barriers() {}

    @SuppressWarnings("unchecked")
    static List<String> of(Page page) {
        for (var frame : page.frames()) {
            frame.evaluate(AXE);
            frame.evaluate(LISTEN);
        }
        return (List<String>) page.evaluate(LOOK);
    }

    private static String read(String name) {
        try (var in = AxeBuilder.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
