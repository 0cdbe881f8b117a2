package org.rushline.readiness;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;
import org.rushline.platform.sql.Sql;

/** How many connections to the database there are. */
@Stateless
public class ConnectionCounts {

    private static final String POOL = "WebSphere:type=ConnectionPoolStats,name=jdbc/app";

    private static final String ALLOWED =
            """
            select current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int as allowed""";

    @Inject Sql sql;

    /** Of this node's pool for requests, as the server counts them. */
    public int inUse() {
        try {
            var server = ManagementFactory.getPlatformMBeanServer();
            var pool = new ObjectName(POOL);
            long open = ((Number) server.getAttribute(pool, "ManagedConnectionCount")).longValue();
            long free = ((Number) server.getAttribute(pool, "FreeConnectionCount")).longValue();
            return Math.toIntExact(open - free);
        } catch (JMException e) {
            throw new IllegalStateException("The server does not count its connections", e);
        }
    }

    public int allowed() {
        return sql.first(ALLOWED, row -> row.getInt("allowed")).orElseThrow();
    }
}
