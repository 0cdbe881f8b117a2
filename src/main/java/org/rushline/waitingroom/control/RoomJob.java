package org.rushline.waitingroom.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.rushline.platform.id.WaitingRoomId;
import org.rushline.platform.sql.AutocommitSql;

/** Looks at every room each second; on every node, of which one acts. */
@Singleton
@Startup
@DependsOn("Startup")
@TransactionManagement(TransactionManagementType.BEAN)
public class RoomJob {

    private static final Logger LOG = Logger.getLogger(RoomJob.class.getName());

    private static final String DUE =
            """
            select id from waiting_room
            where mode in ('DRAW', 'CLOSING', 'OPEN', 'PAUSED') or mode = 'OFF' and opens_at_onsale
                or mode in ('OFF', 'ENDED') and standby_people is not null
            order by id""";

    @Resource(lookup = "jdbc/plain")
    DataSource database;

    @Inject RoomController controller;

    private final String node = UUID.randomUUID().toString();
    private AutocommitSql sql;

    @PostConstruct
    void prepare() {
        sql = new AutocommitSql(database);
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void look() {
        try {
            due().forEach(this::look);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The waiting rooms stay as they are", e);
        }
    }

    private List<WaitingRoomId> due() {
        return sql.list(DUE, row -> new WaitingRoomId(row.getLong(1)));
    }

    private void look(WaitingRoomId room) {
        try {
            controller.step(new CallLease(database, node, room), room);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "The waiting room " + room + " stays as it is");
        }
    }
}
