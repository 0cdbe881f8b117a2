package org.rushline.web.operator;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rushline.accounts.Role;
import org.rushline.accounts.secondfactor.SecondFactorState;
import org.rushline.platform.id.GrantId;
import org.rushline.platform.id.InvitationId;
import org.rushline.platform.problem.NotFound;
import org.rushline.platform.problem.WrongId;
import org.rushline.staff.GrantView;
import org.rushline.staff.Grants;
import org.rushline.staff.invitations.InvitationState;
import org.rushline.staff.invitations.InvitationView;
import org.rushline.staff.invitations.Invitations;
import org.rushline.web.FormInput;

/** {@code /operator/staff}: who works here, who is invited, and whose role is about to end. */
@Named
@RequestScoped
@RolesAllowed("ADMINISTRATOR")
public class OperatorStaffPage {

    /** Somebody who works here, with what they are. */
    public record Colleague(
            String id,
            String name,
            String email,
            SecondFactorState secondFactor,
            List<GrantView> grants) {

        static Colleague of(List<GrantView> all) {
            var one = all.get(0);
            return new Colleague(one.accountId(), one.name(), one.email(), one.secondFactor(), all);
        }
    }

    @Inject Grants grants;
    @Inject Invitations invitations;

    private List<InvitationView> recent;

    public List<Colleague> getColleagues() {
        return grants.good().stream()
                .collect(Collectors.groupingBy(GrantView::accountId))
                .values()
                .stream()
                .map(Colleague::of)
                .sorted((a, b) -> a.name().compareToIgnoreCase(b.name()))
                .toList();
    }

    public List<InvitationView> getOpen() {
        return recent().stream().filter(one -> one.state() == InvitationState.OPEN).toList();
    }

    public List<InvitationView> getOver() {
        return recent().stream().filter(one -> one.state() != InvitationState.OPEN).toList();
    }

    private List<InvitationView> recent() {
        if (recent == null) {
            recent = invitations.recent();
        }
        return recent;
    }

    /** The grant that is about to be revoked; null if none is. */
    public GrantView getEnding() {
        return FormInput.first("grant").flatMap(this::grant).orElse(null);
    }

    private Optional<GrantView> grant(String id) {
        try {
            return Optional.of(grants.get(GrantId.of(id))).filter(one -> one.revokedAt() == null);
        } catch (WrongId | NotFound none) {
            return Optional.empty();
        }
    }

    /** The invitation that is about to be taken back; null if none is. */
    public InvitationView getTaking() {
        return FormInput.first("invitation").flatMap(this::invitation).orElse(null);
    }

    private Optional<InvitationView> invitation(String id) {
        try {
            return Optional.of(invitations.get(InvitationId.of(id)))
                    .filter(one -> one.state() == InvitationState.OPEN);
        } catch (WrongId | NotFound none) {
            return Optional.empty();
        }
    }

    /** Whose second factor is about to be removed; null if nobody's is. */
    public Colleague getHelped() {
        return FormInput.first("factor").flatMap(this::colleague).orElse(null);
    }

    private Optional<Colleague> colleague(String id) {
        return getColleagues().stream()
                .filter(one -> one.id().equals(id))
                .filter(one -> one.secondFactor() == SecondFactorState.CONFIRMED)
                .findFirst();
    }

    /** By whom, or why; empty if the state says it all. */
    public String whatBecameOf(InvitationView invitation) {
        return switch (invitation.state()) {
            case ACCEPTED -> invitation.acceptedEmail();
            case REVOKED -> invitation.revokedBecause();
            default -> "";
        };
    }

    public Role[] getRoles() {
        return Role.values();
    }

    /** Part of a text's key that says what has just been done; null if nothing has. */
    public String getDone() {
        return FormInput.first("done")
                .filter(List.of("revoked", "taken", "helped")::contains)
                .orElse(null);
    }
}
