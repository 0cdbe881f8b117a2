package org.rushline.seatplan.pretix;

import jakarta.json.Json;
import jakarta.json.JsonException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.rushline.platform.body.LimitedInput;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.seatplan.pretix.json.JsonCursor;
import org.rushline.seatplan.pretix.json.LeftOut;
import org.rushline.seatplan.pretix.json.Location;
import org.rushline.seatplan.pretix.json.PlainText;

/** Reads plans in the format of pretix's seat plan editor. */
public final class PretixPlanReader {

    public static final int MAX_BYTES = 20 << 20;

    private static final int LONGEST_NAME = 200;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private PretixPlanReader() {}

    /**
     * Reads a plan in UTF-8; who calls closes the stream, which must be decompressed already.
     *
     * @param name what to call it; null or blank for the name in the file
     * @throws InvalidFields naming the place in the file, with its line, that cannot be accepted
     */
    public static ImportedPlan read(InputStream file, String name) {
        try {
            var text = text(file);
            var leftOut = new LeftOut();
            var json = new JsonCursor(Json.createParser(text), leftOut);
            var raw = new RawPlanReader(json).read();
            return new PlanAssembly(raw, new Repairs(leftOut)).named(name(name, raw));
        } catch (JsonException | CharacterCodingException failure) {
            throw new InvalidFields("plan", "cannot be read. " + Location.WANTED);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Editors on Windows begin files with a mark that JSON does not know. */
    private static Reader text(InputStream file) throws IOException {
        var decoder = StandardCharsets.UTF_8.newDecoder(); // refuses what is not UTF-8
        var text =
                new BufferedReader(
                        new InputStreamReader(
                                new LimitedInput(file, MAX_BYTES, PretixPlanReader::tooLarge),
                                decoder));
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }

    private static InvalidFields tooLarge() {
        return new InvalidFields("plan", "is larger than " + (MAX_BYTES >> 20) + " MB");
    }

    private static String name(String wanted, RawPlan raw) {
        var name = wanted == null ? "" : PlainText.of(wanted);
        name = PlainText.shortened(name.isEmpty() ? raw.name : name, LONGEST_NAME);
        return name.isEmpty() ? "Plan" : name;
    }
}
