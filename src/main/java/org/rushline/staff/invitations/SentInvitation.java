package org.rushline.staff.invitations;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new invitation with its secret. */
@Schema(description = "A new invitation. Nobody can read its link again.")
public record SentInvitation(
        @Schema(description = "The invitation.") InvitationView invitation,
        @Schema(
                        description =
                                "Hand it to the one you invite, and to nobody else. It works once.",
                        examples = "https://tickets.example/invitation?code=Zk3…")
                String link) {

    /** The secret. */
    public String code() {
        return link.substring(link.indexOf(Invitations.LINK) + Invitations.LINK.length());
    }

    /** Says nothing of the link: it would end in a log. */
    @Override
    public String toString() {
        return "SentInvitation[" + invitation.id() + "]";
    }
}
