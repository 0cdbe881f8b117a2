package org.rushline.bench;

import java.sql.Connection;
import java.sql.SQLException;

/** Accounts for scripts of pgbench, which cannot remember ids but can compute them. */
final class Buyers {

    /** The buyer of {@code :buyer}. */
    static final String ID = "md5('buyer ' || :buyer::text)::uuid";

    private static final String MAKE =
            """
            insert into account (id, email, name, password)
            select md5('buyer ' || n)::uuid, 'buyer-' || n || '@bench.example', 'One of many', 'nobody knows a password for this'
            from generate_series(0, ? - 1) n""";

    private Buyers() {}

    static void make(int people, Connection database) throws SQLException {
        try (var statement = database.prepareStatement(MAKE)) {
            statement.setInt(1, people);
            statement.execute();
        }
    }
}
