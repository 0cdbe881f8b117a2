package org.rushline.platform.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * CSV (RFC 4180) in UTF-8, with the mark by which spreadsheets know that. What they would take for
 * a formula has an apostrophe before it.
 */
final class CsvTable implements OpenTable {

    private static final char MARK = '\ufeff';
    private static final String ROW_END = "\r\n";
    private static final String FORMULAS = "=+-@\t\r\n";
    private static final Pattern PLAIN = Pattern.compile("[\\w.:/@-]*");

    static final String BROKEN = "This table is not complete: something went wrong here.";

    private final Writer out;
    private int rows;

    CsvTable(OutputStream out, List<String> head) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.out.write(MARK);
        write(head);
    }

    @Override
    public void row(List<?> cells) throws IOException {
        rows++;
        write(cells);
    }

    private void write(List<?> cells) throws IOException {
        out.write(cells.stream().map(CsvTable::cell).collect(Collectors.joining(",", "", ROW_END)));
    }

    static String cell(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal amount) {
            return amount.toPlainString();
        }
        return value instanceof Number ? value.toString() : text(value.toString());
    }

    private static String text(String value) {
        var safe = !value.isEmpty() && FORMULAS.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return PLAIN.matcher(safe).matches() ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }

    @Override
    public void finish() throws IOException {
        out.flush();
    }

    /** Before the first row nothing has been sent, and the answer becomes a refusal. */
    @Override
    public void breakOff() throws IOException {
        if (rows > 0) {
            write(List.of(BROKEN));
            out.flush();
        }
    }
}
