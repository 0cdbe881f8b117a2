package org.rushline.trail.reading;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import org.rushline.platform.table.TableFormat;
import org.rushline.platform.table.TableWriter;

/** The trail as CSV, a page at a time. */
final class TrailTable {

    private static final int PAGE = 1_000;

    private static final List<String> HEAD =
            List.of(
                    "number",
                    "at",
                    "kind",
                    "account",
                    "name",
                    "email",
                    "address",
                    "request",
                    "title",
                    "operation",
                    "subject",
                    "times",
                    "answer",
                    "problem",
                    "reason",
                    "sent",
                    "made");

    private final TrailReader reader;

    TrailTable(TrailReader reader) {
        this.reader = reader;
    }

    void write(TrailQuestion asked, OutputStream to) throws IOException {
        TableFormat.CSV.write(to, "Trail", HEAD, table -> writeTo(table, asked));
    }

    private void writeTo(TableWriter out, TrailQuestion asked) throws IOException {
        var page = reader.find(asked, PAGE);
        while (!page.isEmpty()) {
            write(page, out);
            var last = page.get(page.size() - 1).number();
            page = page.size() < PAGE ? List.of() : reader.find(asked.olderThan(last), PAGE);
        }
    }

    private static void write(List<TrailEntryView> page, TableWriter out) throws IOException {
        for (var entry : page) {
            out.row(cells(entry));
        }
    }

    static List<Object> cells(TrailEntryView e) {
        return Arrays.asList(
                e.number(),
                e.at(),
                e.kind(),
                e.accountId(),
                e.name(),
                e.email(),
                e.address(),
                e.request(),
                e.title(),
                e.operation(),
                e.subject(),
                e.times(),
                e.answer(),
                e.problem(),
                e.reason(),
                e.sent(),
                e.made());
    }
}
