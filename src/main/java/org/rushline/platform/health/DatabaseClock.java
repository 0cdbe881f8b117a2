package org.rushline.platform.health;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Measures how far this machine's clock is from the database's, which decides. */
@Singleton
@jakarta.ejb.Startup
@DependsOn("Startup")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class DatabaseClock {

    private static final Logger LOG = Logger.getLogger(DatabaseClock.class.getName());
    private static final String NOW = "select extract(epoch from clock_timestamp())";

    @Inject DatabaseProbe database;

    private volatile Duration offset = Duration.ZERO;

    /** Positive if the database's clock is ahead; as of the last time it could be asked. */
    public Duration offset() {
        return offset;
    }

    @PostConstruct
    @Schedule(second = "*/30", minute = "*", hour = "*", persistent = false)
    public void measure() {
        try {
            var before = System.currentTimeMillis();
            var now = database.ask(NOW) * 1000;
            var after = System.currentTimeMillis();
            offset = Duration.ofMillis(Math.round(now - (before + after) / 2.0));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            LOG.log(Level.FINE, "The database does not say its time", e);
        }
    }
}
