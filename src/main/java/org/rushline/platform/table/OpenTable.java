package org.rushline.platform.table;

import java.io.IOException;

/** A table that has begun. */
interface OpenTable extends TableWriter {

    /** Completes it. */
    void finish() throws IOException;

    /** Shows that rows are missing: the answer has begun, and its end would look like a success. */
    void breakOff() throws IOException;
}
