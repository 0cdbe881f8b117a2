package org.rushline.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * The database behind the running server, for what no API shows, and for changes behind its back.
 */
public final class TheDatabase {

    private TheDatabase() {}

    public static Connection connect() throws SQLException {
        return connect(port(), "postgres");
    }

    /** To another one in the same PostgreSQL. */
    public static Connection connect(String name) throws SQLException {
        return connect(port(), name);
    }

    static Connection connect(int port, String name) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/%s?user=postgres".formatted(port, name));
    }

    static int port() {
        return Integer.getInteger("it.db.port");
    }

    /** Another one in the same PostgreSQL, with nothing in it. */
    public static void makeAnew(String name) throws SQLException {
        makeAnew(port(), name);
    }

    static void makeAnew(int port, String name) throws SQLException {
        try (var connection = connect(port, "postgres");
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name + " with (force)");
            statement.execute("create database " + name);
        }
    }
}
