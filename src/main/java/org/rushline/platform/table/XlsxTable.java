package org.rushline.platform.table;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * XLSX. Rows leave the heap a thousand at a time; texts stand in their cells, because the list of
 * shared ones would grow with the table. A sheet that is full is followed by another.
 */
final class XlsxTable implements OpenTable {

    /** What a sheet can hold. */
    static final int ROWS = 1_048_576;

    private static final int AT_ONCE = 1_000;
    private static final int LONGEST = 32_767;
    private static final int QUICK = 1;
    private static final double WIDTH = 18;
    private static final String DAY = "yyyy-mm-dd";
    private static final String MOMENT = "yyyy-mm-dd hh:mm:ss";

    private final Workbook book;
    private final String name;
    private final List<String> head;
    private final int rows;
    private Worksheet sheet;
    private int sheets;
    private int next;

    XlsxTable(OutputStream out, String name, List<String> head) throws IOException {
        this(out, name, head, ROWS);
    }

    /**
     * @param rows of a sheet, its head included
     */
    XlsxTable(OutputStream out, String name, List<String> head, int rows) throws IOException {
        this.name = name;
        this.head = List.copyOf(head);
        this.rows = rows;
        book = new Workbook(out, "Rushline", null);
        book.setCompressionLevel(QUICK);
        begin();
    }

    private void begin() throws IOException {
        if (sheet != null) {
            sheet.finish();
        }
        sheets++;
        sheet = book.newWorksheet(sheets == 1 ? name : name + " " + sheets);
        sheet.freezePane(0, 1);
        for (int i = 0; i < head.size(); i++) {
            sheet.width(i, WIDTH);
            sheet.inlineString(0, i, head.get(i));
            sheet.style(0, i).bold().set();
        }
        next = 1;
    }

    @Override
    public void row(List<?> cells) throws IOException {
        if (next == rows) {
            begin();
        }
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i) != null) {
                cell(i, cells.get(i));
            }
        }
        next++;
        if (next % AT_ONCE == 0) {
            sheet.flush();
        }
    }

    private void cell(int column, Object value) {
        if (value instanceof BigDecimal amount) {
            sheet.value(next, column, amount);
            format(column, amount.scale() == 0 ? "0" : "0." + "0".repeat(amount.scale()));
        } else if (value instanceof Number number) {
            sheet.value(next, column, number);
        } else if (value instanceof LocalDate day) {
            sheet.value(next, column, day);
            format(column, DAY);
        } else if (value instanceof Instant moment) {
            sheet.value(next, column, LocalDateTime.ofInstant(moment, ZoneOffset.UTC));
            format(column, MOMENT);
        } else if (value instanceof LocalDateTime local) {
            sheet.value(next, column, local);
            format(column, MOMENT);
        } else {
            var text = value.toString();
            sheet.inlineString(next, column, text.substring(0, Math.min(text.length(), LONGEST)));
        }
    }

    private void format(int column, String pattern) {
        sheet.style(next, column).format(pattern).set();
    }

    @Override
    public void finish() throws IOException {
        book.finish();
    }

    /** Without its list of contents it is none. */
    @Override
    public void breakOff() {
        // nothing more is written
    }
}
