package org.rushline.dev;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A tab-separated file of the demo catalogue; its first row names the columns. */
record DemoTable(String file, List<String> columns, List<Row> rows) {

    static DemoTable read(String file) {
        var stream = DemoTable.class.getResourceAsStream("/demo/" + file);
        if (stream == null) {
            throw new IllegalArgumentException("/demo/" + file + " is missing");
        }
        try (var reader =
                new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            var columns = List.of(reader.readLine().split("\t"));
            var lines = reader.lines().filter(line -> !line.isBlank());
            var rows = lines.map(line -> new Row(file, columns, line.split("\t"))).toList();
            return new DemoTable(file, columns, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Row(String file, List<String> columns, String[] cells) {

        /** The cell's text; empty where the row ends before it. */
        String text(String column) {
            var at = columns.indexOf(column);
            if (at < 0) {
                throw new IllegalArgumentException(file + " has no column " + column);
            }
            return at < cells.length ? cells[at] : "";
        }

        /** The cell's number, 0 where it is empty. */
        int number(String column) {
            var text = text(column);
            return text.isEmpty() ? 0 : Integer.parseInt(text);
        }

        double decimal(String column) {
            return Double.parseDouble(text(column));
        }
    }
}
