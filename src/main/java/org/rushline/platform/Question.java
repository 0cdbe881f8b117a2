package org.rushline.platform;

import org.rushline.platform.Sql.RowReader;

/** One statement of several that are sent together, and what to make of each of its rows. */
public record Question<T>(String sql, RowReader<T> reader, Object... parameters) {}
