package org.rushline.platform.sql;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.rushline.platform.sql.Sql.RowReader;

/** SQL on a connection of its own: each statement commits by itself; else as {@link Sql}. */
public final class AutocommitSql {

    private final DataSource database;

    public AutocommitSql(DataSource database) {
        this.database = database;
    }

    public <T> List<T> list(String sql, RowReader<T> reader, Object... parameters) {
        try (var connection = database.getConnection();
                var statement = Statements.prepare(connection, sql, Arrays.asList(parameters));
                var rows = statement.executeQuery()) {
            return Statements.read(rows, reader);
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    public <T> Optional<T> first(String sql, RowReader<T> reader, Object... parameters) {
        return list(sql, reader, parameters).stream().findFirst();
    }

    public int change(String sql, Object... parameters) {
        try (var connection = database.getConnection();
                var statement = Statements.prepare(connection, sql, Arrays.asList(parameters))) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }
}
