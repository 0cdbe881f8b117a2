package org.rushline.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * A migrated PostgreSQL on a free port, started when a test first asks and shared by all tests of
 * the JVM. Tests meet each other's rows: make your own, and roll back or be unmoved by others.
 */
public final class TestDatabase {

    private TestDatabase() {}

    /** Each getConnection() is a new connection. */
    public static DataSource dataSource() {
        return Running.DATABASE;
    }

    /**
     * One connection, which stays open, for a thread that asks very often: opening one costs more
     * than most statements.
     */
    public static DataSource oneConnection() throws SQLException {
        var connection = dataSource().getConnection();
        var kept = proxy(Connection.class, (method, values) -> call(connection, method, values));
        return proxy(DataSource.class, (method, values) -> kept);
    }

    private interface Answer {
        Object to(Method method, Object... values) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (proxy, method, values) -> answer.to(method, values)));
    }

    private static Object call(Connection connection, Method method, Object... values)
            throws Throwable {
        if (method.getName().equals("close")) {
            return null;
        }
        try {
            return method.invoke(connection, values);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** A connection with an open transaction: closing it without a commit leaves no trace. */
    public static Connection transaction() throws SQLException {
        var connection = dataSource().getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    /** One in which these scripts, which stand beside this class, have been carried out. */
    public static Connection transaction(String... scripts) throws SQLException, IOException {
        var connection = transaction();
        try (var statement = connection.createStatement()) {
            for (var script : scripts) {
                try (var sql = TestDatabase.class.getResourceAsStream(script)) {
                    statement.execute(new String(sql.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return connection;
    }

    private static final class Running {
        static final DataSource DATABASE = start();

        private static DataSource start() {
            try {
                @SuppressWarnings("resource") // its own shutdown hook stops it with the JVM
                var database = EmbeddedPostgres.start().getPostgresDatabase();
                Flyway.configure().dataSource(database).load().migrate();
                return database;
            } catch (IOException failure) {
                throw new UncheckedIOException("PostgreSQL did not start", failure);
            }
        }
    }
}
