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
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:"
                        + System.getProperty("it.db.port")
                        + "/postgres?user=postgres");
    }
}
