package org.rushline.reports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import org.rushline.platform.limits.Bulkhead;
import org.rushline.platform.problem.Unavailable;
import org.rushline.platform.table.TableFormat;
import org.rushline.platform.table.TableRows;

/** Writes reports as files: only so many at once, and none for longer than half an hour. */
@ApplicationScoped
public class ReportExports {

    private static final int AT_ONCE = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final Bulkhead bulkhead = new Bulkhead(AT_ONCE, PATIENCE);

    /**
     * @param name of the sheet, if there are sheets
     * @throws Unavailable before anything is written, if too many are being written
     */
    public void write(
            TableFormat format, OutputStream out, String name, List<String> head, TableRows rows)
            throws IOException {
        try {
            bulkhead.run(
                    () -> {
                        unchecked(format, out, name, head, rows);
                        return null;
                    });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void unchecked(
            TableFormat format, OutputStream out, String name, List<String> head, TableRows rows) {
        try {
            format.write(out, name, head, table -> rows.writeTo(new TimedTable(table, LONGEST)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As people write it: with the decimals of the currency. */
    public static BigDecimal amount(long minorUnits, String currency) {
        var decimals = Currency.getInstance(currency).getDefaultFractionDigits();
        return BigDecimal.valueOf(minorUnits, Math.max(0, decimals));
    }
}
