package org.rushline.web.operator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rushline.accounts.AccountService;
import org.rushline.accounts.CurrentPerson;
import org.rushline.platform.problem.Conflict;
import org.rushline.platform.problem.NotFound;
import org.rushline.platform.startup.Deployment;
import org.rushline.staff.invitations.InvitationState;
import org.rushline.staff.invitations.Invitations;
import org.rushline.staff.invitations.InvitedView;
import org.rushline.staff.invitations.PresentedInvitation;
import org.rushline.web.FormInput;
import org.rushline.web.PageCookie;
import org.rushline.web.PageResponse;

/** {@code /invitation}: somebody is to work here. */
@Named
@RequestScoped
public class InvitationPage {

    static final String ADDRESS = "/invitation";

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{1,100}");

    /** Long enough to make an account on the way. */
    private static final Duration KEPT = Duration.ofDays(1);

    @Inject HttpServletRequest request;
    @Inject Deployment deployment;
    @Inject CurrentPerson person;
    @Inject AccountService accounts;
    @Inject Invitations invitations;

    private Optional<InvitedView> invited;

    /** Keeps the secret out of the address from now on. */
    void remember(String code, HttpServletResponse response) {
        if (CODE.matcher(code).matches()) {
            cookie().write(code, response);
        }
    }

    private PageCookie cookie() {
        return new PageCookie("rushline-invitation", ADDRESS, KEPT, deployment.https());
    }

    private Optional<PresentedInvitation> presented() {
        return FormInput.first("code")
                .or(() -> cookie().in(request))
                .filter(code -> CODE.matcher(code).matches())
                .map(PresentedInvitation::new);
    }

    /** For the form, which works without the cookie. */
    public String getCode() {
        return presented().map(PresentedInvitation::code).orElse("");
    }

    private Optional<InvitedView> invited() {
        if (invited == null) {
            invited = presented().flatMap(invitations::shown);
        }
        return invited;
    }

    /** Null if there is none. */
    public InvitedView getInvited() {
        return invited().orElse(null);
    }

    /** Part of a text's key: {@code OPEN} and the other states, or {@code UNKNOWN}. */
    public String getState() {
        return invited().map(InvitedView::state).map(InvitationState::name).orElse("UNKNOWN");
    }

    public boolean isOpen() {
        return invited().filter(one -> one.state() == InvitationState.OPEN).isPresent();
    }

    /** The address they are signed in with. */
    public String getEmail() {
        return accounts.view(person.require().id()).email();
    }

    public void accept() {
        var who = person.person();
        var shown = presented();
        if (who.isEmpty() || shown.isEmpty()) {
            PageResponse.goTo(ADDRESS);
            return;
        }
        try {
            invitations.accept(shown.get(), who.get().id());
            cookie().clear(PageResponse.response());
            PageResponse.goTo("/operator?welcome=yes");
        } catch (Conflict | NotFound over) {
            PageResponse.goTo(ADDRESS); // which says what has become of it
        }
    }
}
