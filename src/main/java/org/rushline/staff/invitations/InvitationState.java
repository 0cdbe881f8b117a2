package org.rushline.staff.invitations;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What has become of an invitation. */
@Schema(description = "What has become of an invitation.")
public enum InvitationState {
    OPEN,
    ACCEPTED,
    REVOKED,
    EXPIRED,

    /** Whoever invited is no administrator any more. */
    VOID
}
