package org.rushline.reports;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.rushline.platform.table.TableWriter;

/** Breaks a table off that takes too long, because somebody reads it drop by drop. */
final class TimedTable implements TableWriter {

    private final TableWriter table;
    private final long deadline;

    TimedTable(TableWriter table, Duration longest) {
        this.table = table;
        deadline = System.nanoTime() + longest.toNanos();
    }

    @Override
    public void row(List<?> cells) throws IOException {
        if (System.nanoTime() - deadline > 0) {
            throw new IOException("An export took too long");
        }
        table.row(cells);
    }
}
