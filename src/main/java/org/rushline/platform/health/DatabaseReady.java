package org.rushline.platform.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether the database answers within a second. */
@Readiness
@ApplicationScoped
class DatabaseReady implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(DatabaseReady.class.getName());

    @Inject DatabaseProbe database;

    @Override
    public HealthCheckResponse call() {

        try {
            database.ask("select 1");
            return HealthAnswer.up("database", Map.of());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return down("interrupted");
        } catch (Exception e) {
            LOG.log(Level.FINE, "The database does not answer", e);
            return down(reason(e));
        }
    }

    private static HealthCheckResponse down(String reason) {
        return HealthAnswer.down("database", reason, Map.of());
    }

    /** Anybody may read it: it names no host, user or statement. */
    private static String reason(Exception e) {
        if (e instanceof TimeoutException) {
            return "no answer within a second";
        }
        var state = e instanceof SQLException sql ? String.valueOf(sql.getSQLState()) : "";
        return switch (state.length() < 2 ? "" : state.substring(0, 2)) {
            case "08" -> "cannot be reached";
            case "28" -> "refuses our user or password";
            case "3D" -> "has no such database";
            case "53" -> "has no connection left";
            case "57" -> "is shutting down or starting";
            default -> "answers with an error";
        };
    }
}
