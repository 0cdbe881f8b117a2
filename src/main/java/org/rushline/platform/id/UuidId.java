package org.rushline.platform.id;

import java.util.UUID;

/** An id that is a UUID in the database. */
public interface UuidId {

    UUID uuid();
}
