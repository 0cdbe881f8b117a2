package org.rushline.platform.table;

import java.io.IOException;
import java.util.List;

/**
 * Takes a table row by row. A cell is a text, a number, a {@link java.math.BigDecimal} with the
 * decimals of its currency, a day, a moment or a local time; null is empty.
 */
public interface TableWriter {

    void row(List<?> cells) throws IOException;
}
