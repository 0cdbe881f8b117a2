package org.rushline.listing;

import java.util.ArrayList;
import java.util.List;
import org.rushline.platform.sql.AutocommitSql;
import org.rushline.platform.sql.Sql;

/** A SELECT that grows by what is asked for; values only ever travel as parameters. */
final class ListingQuery {

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

    <T> List<T> list(AutocommitSql database, Sql.RowReader<T> row) {
        return database.list(sql.toString(), row, values.toArray());
    }
}
