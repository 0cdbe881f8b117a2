package org.rushline.reports.people;

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

/** The buyers of an event as a file. */
@ApplicationScoped
public class BuyersTable {

    private static final int PAGE = 2_000;

    private static final List<String> HEAD =
            List.of(
                    "booking",
                    "reserved",
                    "status",
                    "name",
                    "email",
                    "tickets",
                    "returned",
                    "paid",
                    "refunded",
                    "currency");

    @Inject BuyersList buyers;
    @Inject ReportExports exports;

    public void write(EventId event, TableFormat format, OutputStream out) throws IOException {
        exports.write(format, out, "Buyers", HEAD, table -> writeTo(table, event));
    }

    private void writeTo(TableWriter table, EventId event) throws IOException {
        var page = buyers.page(event, null, PAGE);
        while (!page.isEmpty()) {
            for (var row : page) {
                table.row(cells(row));
            }
            var last = page.get(page.size() - 1).bookingId();
            page = page.size() < PAGE ? List.of() : buyers.page(event, last, PAGE);
        }
    }

    private static List<?> cells(BuyerRow row) {
        return Arrays.asList(
                row.bookingId(),
                row.createdAt(),
                row.status(),
                row.name(),
                row.email(),
                row.tickets(),
                row.returned(),
                amount(row.paid(), row.currency()),
                amount(row.refunded(), row.currency()),
                row.currency());
    }
}
