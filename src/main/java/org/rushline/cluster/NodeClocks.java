package org.rushline.cluster;

import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.rushline.platform.health.DatabaseClock;
import org.rushline.platform.sql.AutocommitSql;

/** Every node writes down how far its clock is from the database's. */
@Singleton
@Startup
@DependsOn("Startup")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class NodeClocks {

    private static final Logger LOG = Logger.getLogger(NodeClocks.class.getName());

    private static final String WRITE =
            """
            insert into node_clock (node, ahead_millis) values (?, ?)
            on conflict (node) do update set ahead_millis = excluded.ahead_millis, seen_at = clock_timestamp()""";

    private static final String FORGET =
            "delete from node_clock where seen_at < clock_timestamp() - interval '1 hour'";

    private static final String READ =
            """
            select node, ahead_millis from node_clock
            where seen_at > clock_timestamp() - interval '30 seconds' order by node""";

    /**
     * @param ahead of the database's clock; negative if it is behind
     */
    public record NodeClock(String node, Duration ahead) {}

    @Resource(lookup = "jdbc/plain")
    DataSource database;

    @Inject Node node;
    @Inject DatabaseClock databaseClock;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void say() {
        try {
            write();
        } catch (PersistenceException e) {
            LOG.log(Level.FINE, "The clock is not written down", e);
        }
    }

    private void write() {
        databaseClock.measure();
        sql().change(WRITE, node.name(), -databaseClock.offset().toMillis());
        sql().change(FORGET);
    }

    /** Those of the nodes that have been heard in the last half minute; ours as it is now. */
    public List<NodeClock> all() {
        write();
        return sql().list(
                        READ,
                        row ->
                                new NodeClock(
                                        row.getString("node"),
                                        Duration.ofMillis(row.getLong("ahead_millis"))));
    }

    private AutocommitSql sql() {
        return new AutocommitSql(database);
    }
}
