package org.rushline.listing;

import jakarta.ejb.EJBException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** A SELECT that grows by what is asked for; values only ever travel as parameters. */
final class ListingQuery {

    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final StringBuilder sql;
    private final List<Object> values = new ArrayList<>();
    private boolean narrowed;

    ListingQuery(String select) {
        sql = new StringBuilder(select);
    }

    ListingQuery and(String condition, Object... parameters) {
        sql.append(narrowed ? " and " : " where ");
        narrowed = true;
        return then(condition, parameters);
    }

    ListingQuery then(String clause, Object... parameters) {
        sql.append(' ').append(clause);
        values.addAll(List.of(parameters));
        return this;
    }

    <T> List<T> list(DataSource database, Row<T> row) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql.toString())) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            var found = new ArrayList<T>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(row.read(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new EJBException(e);
        }
    }
}
