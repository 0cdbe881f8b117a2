package org.rushline.platform.problem;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;

/** Turns PostgreSQL's SQL states into problems that a client understands. */
final class SqlProblem {

    /** Lock not to be had, statement cancelled, deadlock: it may go the next time. */
    private static final Set<String> PASSING = Set.of("55P03", "57014", "40P01", "40001");

    private static final String CONNECTION = "08";
    private static final String NO_RESOURCES = "53"; // such as connections
    private static final String TOOK_TOO_LONG = "57014";
    private static final String SHUTTING_DOWN = "57P";
    private static final String NOT_A_CHARACTER = "22021"; // such as U+0000
    private static final String NOT_UNIQUE = "23505";
    private static final String REFERRED_TO = "23503";

    private SqlProblem() {}

    static Optional<Problem> in(Throwable cause) {
        if (cause instanceof SQLTransientConnectionException) {
            return Optional.of(new Unavailable());
        }
        return cause instanceof SQLException sql && sql.getSQLState() != null
                ? of(sql.getSQLState())
                : Optional.empty();
    }

    /** The database, or the way to it: whatever was asked, it would not have answered. */
    static boolean failed(Throwable cause) {
        if (cause instanceof SQLTransientConnectionException) {
            return true;
        }
        return cause instanceof SQLException sql
                && sql.getSQLState() != null
                && (sql.getSQLState().startsWith(CONNECTION)
                        || sql.getSQLState().startsWith(NO_RESOURCES)
                        || sql.getSQLState().startsWith(SHUTTING_DOWN)
                        || sql.getSQLState().equals(TOOK_TOO_LONG));
    }

    /** The database has refused a statement; a lost connection would leave it open. */
    static boolean rolledBack(Throwable cause) {
        return cause instanceof SQLException sql
                && sql.getSQLState() != null
                && (PASSING.contains(sql.getSQLState()) || sql.getSQLState().startsWith("23"));
    }

    private static Optional<Problem> of(String state) {
        if (state.startsWith(CONNECTION)
                || state.startsWith(SHUTTING_DOWN)
                || PASSING.contains(state)) {
            return Optional.of(new Unavailable());
        }
        return switch (state) {
            case NOT_A_CHARACTER -> Optional.of(UnreadableBody.notText());
            case NOT_UNIQUE -> Optional.of(Conflict.madeMeanwhile());
            case REFERRED_TO -> Optional.of(Conflict.referredToMeanwhile());
            default -> Optional.empty();
        };
    }
}
