package org.rushline.reports.sales;

import static org.rushline.reports.ReportExports.amount;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import org.rushline.platform.id.EventId;
import org.rushline.platform.table.TableFormat;
import org.rushline.platform.table.TableWriter;
import org.rushline.reports.ReportExports;

/** The sales report as a file. */
@ApplicationScoped
public class SalesTable {

    private static final List<String> HEAD =
            List.of(
                    "eventId",
                    "event",
                    "starts",
                    "tierId",
                    "tier",
                    "day",
                    "sold",
                    "returned",
                    "gross",
                    "refunded",
                    "net",
                    "currency",
                    "capacity",
                    "blocked");

    @Inject SalesReports sales;
    @Inject ReportExports exports;

    public void write(SalesQuestion asked, TableFormat format, OutputStream out)
            throws IOException {
        exports.write(format, out, "Sales", HEAD, table -> writeTo(table, asked));
    }

    private void writeTo(TableWriter table, SalesQuestion asked) throws IOException {
        var rest = asked;
        while (rest != null) {
            var page = sales.page(rest);
            for (var row : page.rows()) {
                table.row(cells(row));
            }
            rest = page.next() == null ? null : rest.after(EventId.of(page.next()));
        }
    }

    private static List<?> cells(SalesRow row) {
        return Arrays.asList(
                row.eventId(),
                row.event(),
                row.startsAtLocal(),
                row.tierId(),
                row.tier(),
                row.day(),
                row.sold(),
                row.returned(),
                amount(row.gross(), row.currency()),
                amount(row.refunded(), row.currency()),
                amount(row.net(), row.currency()),
                row.currency(),
                row.capacity(),
                row.blocked());
    }
}
