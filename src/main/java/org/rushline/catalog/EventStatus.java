package org.rushline.catalog;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * DRAFT → ANNOUNCED → ON_SALE, and CANCELLED from any of them. OVER is what the clock makes of the
 * second and the third: no operator has said it, and another time takes it back.
 */
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
