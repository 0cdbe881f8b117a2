package org.rushline.onsale;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.rushline.platform.sql.Sql;

/** Opens sales when their time has come, by the database's clock; on every node, harmlessly. */
@Singleton
@Startup
@DependsOn("Startup")
public class CalendarJob {

    /** An event that has failed to go on sale waits for the operator. */
    private static final String ONSALES =
            """
            insert into publication (event_id, total)
            select e.id, p.places from event e join seat_plan p on p.id = e.seat_plan_id
            where e.status = 'ANNOUNCED' and e.onsale_at <= now() and event_status(e) = 'ANNOUNCED'
            on conflict (event_id) do nothing""";

    @Inject Sql sql;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void openSales() {
        sql.change(ONSALES);
    }
}
