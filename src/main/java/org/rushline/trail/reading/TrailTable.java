package org.rushline.trail.reading;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The trail as CSV (RFC 4180), a page at a time. What strangers wrote is quoted, and what a
 * spreadsheet would take for a formula has an apostrophe before it.
 */
final class TrailTable {

    private static final String LINE_END = "\r\n";
    private static final int PAGE = 1_000;
    private static final String FORMULAS = "=+-@\t\r";

    private static final String HEAD =
            "number,at,kind,account,name,email,address,request,title,operation,subject,times,answer,problem,reason,sent,made";

    private final TrailReader reader;

    TrailTable(TrailReader reader) {
        this.reader = reader;
    }

    void write(TrailQuestion asked, OutputStream to) throws IOException {
        var out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
        out.write(HEAD + LINE_END);
        var page = reader.find(asked, PAGE);
        while (!page.isEmpty()) {
            write(page, out);
            var last = page.get(page.size() - 1).number();
            page = page.size() < PAGE ? List.of() : reader.find(asked.olderThan(last), PAGE);
        }
        out.flush();
    }

    private static void write(List<TrailEntryView> page, Writer out) throws IOException {
        for (var entry : page) {
            out.write(line(entry) + LINE_END);
        }
    }

    static String line(TrailEntryView e) {
        return Stream.of(
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
                        e.made())
                .map(value -> cell(Objects.toString(value, "")))
                .collect(Collectors.joining(","));
    }

    private static String cell(String value) {
        var safe = !value.isEmpty() && FORMULAS.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return safe.matches("[\\w.:/@-]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
