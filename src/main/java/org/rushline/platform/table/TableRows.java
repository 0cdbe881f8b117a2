package org.rushline.platform.table;

import java.io.IOException;

/** Writes all rows of a table. */
public interface TableRows {

    void writeTo(TableWriter table) throws IOException;
}
