package org.rushline.platform.id;

import java.util.UUID;

/** The id of an export: {@code exp_…} outside, a UUID in the database. */
public record ExportId(UUID uuid) implements UuidId {

    private static final String PREFIX = "exp_";

    /**
     * @throws org.rushline.platform.problem.WrongId if the text is not the id of an export
     */
    public static ExportId of(String text) {
        return new ExportId(Ids.decodeUuid(PREFIX, text));
    }

    @Override
    public String toString() {
        return Ids.encode(PREFIX, uuid);
    }
}
