package org.rushline.presale.codes;

import org.rushline.platform.id.Ids;
import org.rushline.platform.id.NumberId;

/** The id of codes that were made together, {@code cdb_…} in JSON. */
public record CodeBatchId(long value) implements NumberId<CodeBatchId> {

    private static final String PREFIX = "cdb_";

    /** Throws WrongId if it is not the id of such codes. */
    public static CodeBatchId of(String text) {
        return new CodeBatchId(Ids.decode(PREFIX, text));
    }

    @Override
    public String toString() {
        return Ids.encode(PREFIX, value);
    }
}
