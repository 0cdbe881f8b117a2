package org.rushline.changelog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.rushline.platform.id.Ids;
import org.rushline.testing.Cluster;

/** 200 changes of an event's tickets a second, each in a transaction of its own. */
final class Writers implements AutoCloseable {

    private static final int EVERY_MILLIS = 5;

    private final Instant start = Instant.now();
    private final AtomicLong writes = new AtomicLong();
    private final Connection connection;
    private final PreparedStatement flip;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

    Writers(Cluster cluster, String event) throws SQLException {
        connection = cluster.connect();
        flip =
                connection.prepareStatement(
                        """
                        update ticket set status = case when status = 'BLOCKED' then 'AVAILABLE' else 'BLOCKED' end
                        where event_id = ? and ordinal = ?""");
        flip.setLong(1, Ids.decode("evt_", event));
        var unused = clock.scheduleAtFixedRate(this::write, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void write() {
        try {
            flip.setLong(2, writes.get() % 40);
            flip.executeUpdate();
            writes.incrementAndGet();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    double perSecond() {
        return writes.get() * 1000.0 / Duration.between(start, Instant.now()).toMillis();
    }

    @Override
    public void close() throws SQLException {
        clock.shutdownNow();
        connection.close();
    }
}
