package org.rushline.reports.people;

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

/** Who may come in, as a file. */
@ApplicationScoped
public class DoorTable {

    private static final int PAGE = 2_000;

    private static final List<String> HEAD =
            List.of("ticket", "section", "row", "seat", "tier", "accessible", "holder", "booking");

    @Inject DoorList door;
    @Inject ReportExports exports;

    /**
     * @param section its name; null for all
     */
    public void write(EventId event, String section, TableFormat format, OutputStream out)
            throws IOException {
        exports.write(format, out, "Door", HEAD, table -> writeTo(table, event, section));
    }

    private void writeTo(TableWriter table, EventId event, String section) throws IOException {
        var page = door.page(event, section, null, PAGE);
        while (!page.isEmpty()) {
            for (var row : page) {
                table.row(cells(row));
            }
            var last = page.get(page.size() - 1).ticketId();
            page = page.size() < PAGE ? List.of() : door.page(event, section, last, PAGE);
        }
    }

    private static List<?> cells(DoorRow row) {
        return Arrays.asList(
                row.ticketId(),
                row.section(),
                row.row(),
                row.seat(),
                row.tier(),
                row.accessible() ? "accessible" : null,
                row.holder(),
                row.bookingId());
    }
}
