package org.rushline.platform.sql;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * SQL in the transaction of the caller, for statements about sets of rows. Parameters may be
 * numbers, texts, UUIDs, our ids, instants, byte arrays, and collections of numbers, texts, UUIDs
 * or ids (arrays to PostgreSQL). What entities have changed must be flushed before.
 *
 * <p>What runs often says {@code any((select ?)::bigint[])} for a collection: of a bare {@code
 * any(?)} the planner sees the length, finds a plan for it cheaper than one for any length, and so
 * plans the statement again each time, which costs more than to carry it out.
 */
@Dependent
public class Sql {

    @PersistenceContext(unitName = "rushline")
    EntityManager em;

    /** Makes something of one row. */
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    public <T> List<T> list(String sql, RowReader<T> reader, Object... parameters) {
        try (var statement = prepare(sql, Arrays.asList(parameters));
                var rows = statement.executeQuery()) {
            return Statements.read(rows, reader);
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** Runs all in one journey, one after the other; after a failure none of the rest. */
    public BatchResult ask(BatchQuery<?>... questions) {
        var sql = Stream.of(questions).map(BatchQuery::sql).collect(Collectors.joining(";\n"));
        var parameters = Stream.of(questions).map(BatchQuery::parameters).flatMap(Stream::of);
        try (var statement = prepare(sql, parameters.toList())) {
            statement.execute();
            var answers = new BatchResult();
            for (var question : questions) {
                answer(question, statement, answers);
                statement.getMoreResults();
            }
            return answers;
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private static <T> void answer(BatchQuery<T> question, Statement statement, BatchResult answers)
            throws SQLException {
        answers.add(question, Statements.read(statement.getResultSet(), question.reader()));
    }

    public <T> Optional<T> first(String sql, RowReader<T> reader, Object... parameters) {
        return list(sql, reader, parameters).stream().findFirst();
    }

    public int change(String sql, Object... parameters) {
        try (var statement = prepare(sql, Arrays.asList(parameters))) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private PreparedStatement prepare(String sql, List<Object> parameters) throws SQLException {
        return Statements.prepare(em.unwrap(Connection.class), sql, parameters);
    }
}
