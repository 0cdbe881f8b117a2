package org.rushline.staff.invitations;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rushline.accounts.Role;

/** An invitation as the one who is invited sees it. */
@Schema(name = "Invited", description = "An invitation as the one who is invited sees it.")
public record InvitedView(
        @Schema(description = "Whom it is for.", examples = "Ada Lovelace") String invitee,
        @Schema(description = "As what you will work.") List<Role> roles,
        @Schema(description = "Who invites you.", examples = "Grace Hopper") String invitedBy,
        @Schema(description = "What has become of it.", examples = "OPEN") InvitationState state,
        @Schema(description = "Until when it is good.", examples = "2026-12-08T09:00:00Z")
                Instant expiresAt) {}
