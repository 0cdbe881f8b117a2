package org.rushline.platform.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

/** What a table can be exported as. */
public enum TableFormat {
    CSV(TableFormat.CSV_TYPE),
    XLSX(TableFormat.XLSX_TYPE);

    public static final String CSV_TYPE = "text/csv";
    public static final String XLSX_TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final String mediaType;

    TableFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The header that makes a browser keep the answer as a file. */
    public String attachment(String name) {
        return "attachment; filename=\"" + name + "." + name().toLowerCase(Locale.ROOT) + "\"";
    }

    /**
     * Writes a table with all its rows. One that breaks off does not look like a whole one: a CSV
     * says so in its last row, and a workbook cannot be opened.
     *
     * @param name of the sheet, if there are sheets
     */
    public void write(OutputStream out, String name, List<String> head, TableRows rows)
            throws IOException {
        var table = open(out, name, head);
        var whole = false;
        try {
            rows.writeTo(table);
            whole = true;
        } finally {
            if (!whole) {
                table.breakOff();
            }
        }
        table.finish();
    }

    private OpenTable open(OutputStream out, String name, List<String> head) throws IOException {
        return switch (this) {
            case CSV -> new CsvTable(out, head);
            case XLSX -> new XlsxTable(out, name, head);
        };
    }
}
