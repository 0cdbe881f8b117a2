package org.rushline.catalog.season;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The rows of a table: with commas, semicolons or tabs, as spreadsheets write it. */
final class SeasonTable {

    static final int MOST_ROWS = 1000;

    private static final int LONGEST_TITLE = 40;
    private static final String MARK = "\ufeff";

    /**
     * A row with something in it.
     *
     * @param number as a spreadsheet shows it
     */
    record Row(int number, Map<SeasonColumn, String> cells) {

        /** Empty if there is nothing. */
        String text(SeasonColumn column) {
            return cells.getOrDefault(column, "");
        }
    }

    private final RowProblems problems;
    private final List<Row> rows = new ArrayList<>();

    private SeasonTable(RowProblems problems) {
        this.problems = problems;
    }

    static List<Row> rows(String csv, RowProblems problems) {
        var table = new SeasonTable(problems);
        table.read(csv.startsWith(MARK) ? csv.substring(MARK.length()) : csv);
        return table.rows;
    }

    private void read(String csv) {
        var number = 0;
        List<SeasonColumn> head = null;
        try (var reader = reader(csv)) {
            for (var row : reader) {
                number++;
                if (blank(row)) {
                    continue;
                }
                if (head == null) {
                    head = head(row, number);
                } else if (rows.size() == MOST_ROWS) {
                    problems.add(
                            number,
                            (String) null,
                            "is one too many: %,d are read".formatted(MOST_ROWS));
                    return;
                } else {
                    add(row, number, head);
                }
            }
        } catch (CsvParseException e) {
            problems.add(number + 1, (String) null, "cannot be read: is a quotation mark missing?");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e); // a text is no file
        }
        if (head == null) {
            problems.add(1, (String) null, "must name the columns");
        } else if (rows.isEmpty() && problems.none()) {
            problems.add(2, (String) null, "is missing: there are no events below the columns");
        }
    }

    private static CsvReader<CsvRecord> reader(String csv) {
        return CsvReader.builder()
                .fieldSeparator(separator(csv))
                .skipEmptyLines(false)
                .acceptCharsAfterQuotes(false)
                .ofCsvRecord(csv);
    }

    /** What is most often in the first line outside of quotation marks. */
    private static char separator(String csv) {
        var counts = new int[128];
        var quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            var sign = csv.charAt(i);
            if (sign == '"') {
                quoted = !quoted;
            } else if (!quoted && (sign == '\n' || sign == '\r') && counts[0] > 0) {
                break;
            } else if (!quoted && sign < counts.length) {
                counts[sign]++;
                counts[0] += sign > ' ' ? 1 : 0;
            }
        }
        var best = counts[';'] > counts[','] ? ';' : ',';
        return counts['\t'] > counts[best] ? '\t' : best;
    }

    private static boolean blank(CsvRecord row) {
        return row.getFields().stream().allMatch(String::isBlank);
    }

    /** Null where a column is none of ours. */
    private List<SeasonColumn> head(CsvRecord row, int number) {
        var head = new ArrayList<SeasonColumn>();
        for (var title : row.getFields()) {
            var column = SeasonColumn.titled(title).orElse(null);
            if (column == null && !title.isBlank()) {
                problems.add(number, shortened(title.strip()), "is no column of a season");
            } else if (column != null && head.contains(column)) {
                problems.add(number, column, "is there twice");
            }
            head.add(column);
        }
        for (var column : SeasonColumn.values()) {
            if (column.needed() && !head.contains(column)) {
                problems.add(number, column, "is missing");
            }
        }
        return head;
    }

    private static String shortened(String title) {
        return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE) + "…";
    }

    private void add(CsvRecord row, int number, List<SeasonColumn> head) {
        var cells = new EnumMap<SeasonColumn, String>(SeasonColumn.class);
        for (int i = 0; i < row.getFieldCount(); i++) {
            var text = row.getField(i).strip();
            if (i >= head.size()) {
                if (!text.isEmpty()) {
                    problems.add(number, (String) null, "has more cells than there are columns");
                    return;
                }
            } else if (head.get(i) != null && !text.isEmpty()) {
                cells.put(head.get(i), text);
            }
        }
        rows.add(new Row(number, cells));
    }
}
