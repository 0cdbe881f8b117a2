package org.rushline.stripe;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps payments over a restart of the embedded run, in a file with one object per line. The last
 * of several with the same id counts.
 */
final class Journal {

    /** Forgets everything. */
    static final Journal NONE = new Journal(null);

    private final BufferedWriter lines;

    private Journal(BufferedWriter lines) {
        this.lines = lines;
    }

    /** Reads what is in the file into the ledger, and goes on writing there. */
    static Journal open(Path file, Ledger ledger) throws IOException {
        if (Files.exists(file)) {
            try (var old = Files.lines(file)) {
                old.forEach(line -> restore(line, ledger));
            }
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        var lines =
                Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        lines.newLine(); // ends what a kill has cut short
        return new Journal(lines);
    }

    private static void restore(String line, Ledger ledger) {
        if (!line.endsWith("}")) {
            return; // empty, or cut short
        }
        var entry = Shape.parse(line);
        var object = entry.getJsonObject("object");
        if (object.getString("object").equals("payment_intent")) {
            ledger.restore(Restored.intent(object, entry.getString("card", null)));
        } else {
            ledger.restore(Restored.refund(object, ledger));
        }
    }

    synchronized void write(Intent intent) {
        if (lines != null) {
            var card = intent.card == null ? TestCard.VISA : intent.card;
            write(new Shape().with("card", card.name()).with("object", intent.json()));
        }
    }

    synchronized void write(Refund refund) {
        if (lines != null) {
            write(new Shape().with("object", refund.json()));
        }
    }

    private void write(Shape entry) {
        try {
            lines.write(entry.build() + "\n");
            lines.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
