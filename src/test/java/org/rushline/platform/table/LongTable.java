package org.rushline.platform.table;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Writes a long table to nowhere; its JVM has little heap. Prints how many bytes it had. */
public final class LongTable {

    private LongTable() {}

    /**
     * @param what the format and the number of rows
     */
    public static void main(String... what) throws IOException {
        var out = new Counting();
        var day = LocalDate.of(2027, 1, 1);
        TableFormat.valueOf(what[0])
                .write(
                        out,
                        "Sales",
                        List.of("id", "name", "day", "number", "sum", "text"),
                        table -> {
                            for (int n = 0; n < Integer.parseInt(what[1]); n++) {
                                table.row(
                                        List.of(
                                                "evt_" + n,
                                                "An evening with number " + n,
                                                day.plusDays(n % 365),
                                                n,
                                                BigDecimal.valueOf(n, 2),
                                                "A text that nobody else has: " + n));
                            }
                        });
        System.out.println(out.bytes);
    }

    private static final class Counting extends OutputStream {

        private long bytes;

        @Override
        public void write(int b) {
            bytes++;
        }

        @Override
        public void write(byte[] b, int from, int length) {
            bytes += length;
        }
    }
}
