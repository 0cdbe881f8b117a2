package org.rushline.platform.sql;

import org.rushline.platform.sql.Sql.RowReader;

/** One statement of several that are sent together, and what to make of each of its rows. */
public record BatchQuery<T>(String sql, RowReader<T> reader, Object... parameters) {}
