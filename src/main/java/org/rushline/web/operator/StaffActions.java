package org.rushline.web.operator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.rushline.accounts.CurrentPerson;
import org.rushline.accounts.NotAllowed;
import org.rushline.accounts.Role;
import org.rushline.platform.id.AccountId;
import org.rushline.platform.id.GrantId;
import org.rushline.platform.id.InvitationId;
import org.rushline.platform.problem.Conflict;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.platform.problem.NotFound;
import org.rushline.platform.problem.WrongId;
import org.rushline.platform.request.PublicOrigin;
import org.rushline.platform.startup.Deployment;
import org.rushline.platform.validation.Valid;
import org.rushline.staff.Grants;
import org.rushline.staff.LostFactor;
import org.rushline.staff.LostFactors;
import org.rushline.staff.Revocation;
import org.rushline.staff.invitations.Invitations;
import org.rushline.staff.invitations.NewInvitation;
import org.rushline.web.Faults;
import org.rushline.web.FormInput;
import org.rushline.web.PageCookie;
import org.rushline.web.PageResponse;

/** What {@code /operator/staff} does. */
@Named
@RequestScoped
public class StaffActions {

    private static final String ADDRESS = "/operator/staff";
    private static final List<Integer> DAYS = List.of(1, 3, NewInvitation.USUAL_DAYS, 14, 30);

    /** So long the link of a new invitation can be copied. */
    private static final Duration SHOWN = Duration.ofMinutes(10);

    @Inject HttpServletRequest request;
    @Inject Deployment deployment;
    @Inject PublicOrigin origin;
    @Inject CurrentPerson person;
    @Inject Grants grants;
    @Inject LostFactors factors;
    @Inject Invitations invitations;
    @Inject Valid valid;
    @Inject Faults faults;

    private String invitee;
    private String reason;

    public void invite() {
        attempt(
                () -> {
                    var wanted = new NewInvitation(invitee, roles(), getDays(), reason);
                    valid.check(wanted);
                    var sent =
                            invitations.invite(wanted, person.require().id(), origin.of(request));
                    cookie().write(sent.code(), PageResponse.response());
                    return ADDRESS + "#link";
                });
    }

    private static List<String> roles() {
        return FormInput.all("role").toList();
    }

    /** Also when the page is shown again. */
    public boolean ticked(Role role) {
        return roles().contains(role.name());
    }

    public List<Integer> getDayChoices() {
        return DAYS;
    }

    /** The usual unless another number was chosen. */
    public int getDays() {
        return FormInput.first("days")
                .filter(days -> days.matches("\\d{1,2}"))
                .map(Integer::valueOf)
                .filter(DAYS::contains)
                .orElse(NewInvitation.USUAL_DAYS);
    }

    private PageCookie cookie() {
        return new PageCookie("rushline-invited", ADDRESS, SHOWN, deployment.https());
    }

    /** That of the invitation made last; null if that was long ago. */
    public String getLink() {
        return cookie().in(request)
                .filter(code -> code.matches("[A-Za-z0-9_-]+"))
                .map(code -> Invitations.link(origin.of(request), code))
                .orElse(null);
    }

    public void revoke() {
        attempt(
                () -> {
                    var why = new Revocation(reason);
                    valid.check(why);
                    var grant = GrantId.of(FormInput.first("grant").orElse(""));
                    grants.revoke(grant, why, person.require().id());
                    return ADDRESS + "?done=revoked";
                });
    }

    public void takeBack() {
        attempt(
                () -> {
                    var why = new Revocation(reason);
                    valid.check(why);
                    var invitation = InvitationId.of(FormInput.first("invitation").orElse(""));
                    invitations.revoke(invitation, why, person.require().id());
                    return ADDRESS + "?done=taken";
                });
    }

    /** The id of whoever looks. */
    public String getMe() {
        return person.require().id().toString();
    }

    /** Removes the second factor of somebody who has lost it. */
    public void help() {
        attempt(
                () -> {
                    valid.check(new LostFactor(reason));
                    var whose = AccountId.valueOf(FormInput.first("factor").orElse(""));
                    factors.remove(whose, person.require().id());
                    return ADDRESS + "?done=helped";
                });
    }

    /** Does something, and says where it leads. */
    private interface Action {
        String run();
    }

    private void attempt(Action action) {
        try {
            PageResponse.goTo(action.run());
        } catch (InvalidFields e) {
            faults.add(e);
        } catch (Conflict e) {
            faults.add("reason", e.getMessage());
        } catch (NotFound | WrongId | NotAllowed e) {
            PageResponse.goTo(ADDRESS); // it has gone, or they may not any more
        }
    }

    public String getInvitee() {
        return invitee;
    }

    public void setInvitee(String invitee) {
        this.invitee = invitee;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
