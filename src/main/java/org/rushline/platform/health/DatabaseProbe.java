package org.rushline.platform.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import javax.sql.DataSource;

/** Asks the database on connections of its own, which give up after two seconds. */
@ApplicationScoped
public class DatabaseProbe {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    @Resource(lookup = "jdbc/probe")
    DataSource dataSource;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    ExecutorService executor;

    private final Map<String, Probe<Double>> questions = new ConcurrentHashMap<>();

    /**
     * The one number that this query answers; constant text, of which few exist.
     *
     * @throws java.util.concurrent.TimeoutException if it takes longer than a second
     * @throws SQLException if the database says no, or cannot be reached
     */
    public double ask(String query) throws Exception {
        return questions
                .computeIfAbsent(query, text -> new Probe<>(executor, () -> number(text), PATIENCE))
                .ask();
    }

    private double number(String query) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getDouble(1);
        }
    }
}
