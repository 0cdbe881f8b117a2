package org.rushline.bench;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * The tickets of an event for a script of pgbench: pair after pair in no order, each client a share
 * of its own.
 *
 * @param event its number
 * @param first the lowest ticket; the others follow without a gap
 */
record Tickets(long event, long first, int count) {

    /** The tickets of one transaction. */
    static final String PAIR = "array[:a::bigint, :b::bigint]";

    static Tickets of(Connection database, long event) throws SQLException {
        try (var query =
                database.prepareStatement(
                        "select min(id), max(id), count(*) from ticket where event_id = ?")) {
            query.setLong(1, event);
            try (var row = query.executeQuery()) {
                row.next();
                var tickets = new Tickets(event, row.getLong(1), row.getInt(3));
                if (row.getLong(2) != tickets.first + tickets.count - 1) {
                    throw new IllegalStateException("its tickets are not numbered in a row");
                }
                return tickets;
            }
        }
    }

    int pairs() {
        return count / 2;
    }

    /**
     * Sets {@code :n}, another number for each transaction, and its tickets {@code :a} and {@code
     * :b}.
     */
    void number(PgScript script) {
        var share = pairs() / Setting.CLIENTS;
        script.set("i", ":i + 1")
                .set("turn", ":client_id * %d + :i".formatted(share))
                .set("n", "permute(:turn, %d, 7)".formatted(pairs()))
                .set("a", "%d + 2 * :n".formatted(first))
                .set("b", ":a + 1");
    }

    /** A UUID that belongs to {@code :n}. */
    String uuid(String what) {
        return "md5('%s of %d ' || :n::text)::uuid".formatted(what, event);
    }
}
