package org.rushline.catalog;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** DRAFT → ANNOUNCED → ON_SALE, and CANCELLED from any of them. OVER comes from the clock alone. */
@Schema(
        description =
                "A DRAFT is seen by operators alone. ANNOUNCED and ON_SALE become OVER by the clock.")
public enum EventStatus {
    DRAFT,
    ANNOUNCED,
    ON_SALE,
    OVER,
    CANCELLED
}
