package org.rushline.load;

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
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.persistence.PersistenceException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.rushline.cluster.Node;
import org.rushline.platform.id.EventId;
import org.rushline.platform.sql.AutocommitSql;

/** Every node writes down how buyers fare on it; every node can read that of all. */
@Singleton
@Startup
@DependsOn("Startup")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class EventLoads {

    private static final Logger LOG = Logger.getLogger(EventLoads.class.getName());

    /** An event may have been deleted meanwhile. */
    private static final String WRITE =
            """
            insert into event_load (node, event_id, times, reserved, paid, payments_failed, database_failed, watching)
            select ?, l.event, l.times, l.reserved, l.paid, l.payments_failed, l.database_failed, l.watching
            from jsonb_to_recordset(?::jsonb) as l(event bigint, times integer[], reserved integer, paid integer,
                payments_failed integer, database_failed integer, watching integer)
            join event e on e.id = l.event
            on conflict (node, event_id) do update set seen_at = clock_timestamp(), times = excluded.times,
                reserved = excluded.reserved, paid = excluded.paid, payments_failed = excluded.payments_failed,
                database_failed = excluded.database_failed, watching = excluded.watching""";

    private static final String FORGET =
            "delete from event_load where seen_at < clock_timestamp() - interval '1 hour'";

    /** A node that has died is not heard any more. */
    private static final String READ =
            """
            select times, reserved, paid, payments_failed, database_failed, watching from event_load
            where event_id = any((select ?)::bigint[]) and seen_at > clock_timestamp() - interval '10 seconds'""";

    @Resource(lookup = "jdbc/plain")
    DataSource database;

    @Inject Node node;
    @Inject CheckoutSteps steps;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void say() {
        try {
            write();
        } catch (PersistenceException e) {
            LOG.log(Level.FINE, "How buyers fare is not written down", e);
        }
    }

    private void write() {
        var loads = steps.loads();
        if (!loads.isEmpty()) {
            sql().change(WRITE, node.name(), json(loads).toString());
            sql().change(FORGET);
        }
    }

    private static JsonArray json(Map<EventId, EventLoad> loads) {
        var array = Json.createArrayBuilder();
        loads.forEach((event, load) -> array.add(json(event, load)));
        return array.build();
    }

    private static JsonObject json(EventId event, EventLoad load) {
        var times = Json.createArrayBuilder();
        load.times().counts().forEach(times::add);
        return Json.createObjectBuilder()
                .add("event", event.value())
                .add("times", times)
                .add("reserved", load.reserved())
                .add("paid", load.paid())
                .add("payments_failed", load.paymentsFailed())
                .add("database_failed", load.databaseFailed())
                .add("watching", load.watching())
                .build();
    }

    /** On all nodes together. */
    public EventLoad of(List<EventId> events) {
        return EventLoad.sum(sql().list(READ, EventLoads::load, events));
    }

    private static EventLoad load(ResultSet row) throws SQLException {
        return new EventLoad(
                StepTimes.of((Integer[]) row.getArray("times").getArray()),
                row.getLong("reserved"),
                row.getLong("paid"),
                row.getLong("payments_failed"),
                row.getLong("database_failed"),
                row.getLong("watching"));
    }

    private AutocommitSql sql() {
        return new AutocommitSql(database);
    }
}
