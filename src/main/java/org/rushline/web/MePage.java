package org.rushline.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.rushline.accounts.AccountService;
import org.rushline.accounts.AccountView;
import org.rushline.accounts.CurrentPerson;
import org.rushline.accounts.secondfactor.SecondFactorService;
import org.rushline.accounts.secondfactor.SecondFactorView;
import org.rushline.platform.id.SessionId;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.platform.problem.TooManyRequests;
import org.rushline.platform.request.ClientAddress;
import org.rushline.sessions.SessionCookie;
import org.rushline.sessions.SessionService;
import org.rushline.sessions.SessionView;

/** {@code /me}: one's own account. */
@Named
@RequestScoped
public class MePage {

    @Inject HttpServletRequest request;
    @Inject ClientAddress address;
    @Inject CurrentPerson person;
    @Inject AccountService accounts;
    @Inject SessionService sessions;
    @Inject SecondFactorService factors;
    @Inject SessionCookie cookie;
    @Inject Faults faults;

    private AccountView account;
    private List<SessionView> signedIn;
    private String current;
    private String next;

    public AccountView getAccount() {
        if (account == null) {
            account = accounts.view(person.require().id());
        }
        return account;
    }

    public SecondFactorView getFactor() {
        return factors.view(person.require().id());
    }

    public void changePassword() {
        var me = person.require();
        try {
            accounts.changePassword(me.id(), me.session(), current, next, address.block(request));
            PageResponse.goTo("/me?changed=yes");
        } catch (InvalidFields e) {
            faults.add(e);
        } catch (TooManyRequests e) {
            faults.add("current", e);
        }
    }

    public void signOut() {
        cookie.in(request).ifPresent(sessions::signOut);
        leave();
    }

    public void signOutEverywhere() {
        sessions.endAllOf(person.require().id());
        leave();
    }

    public List<SessionView> getSessions() {
        if (signedIn == null) {
            signedIn = sessions.of(person.require());
        }
        return signedIn;
    }

    public boolean isElsewhere() {
        return getSessions().stream().anyMatch(session -> !session.current());
    }

    /** Those that were ticked; one that has gone meanwhile is what was wanted. */
    public void endSessions() {
        var mine = getSessions().stream().map(SessionView::id).toList();
        FormInput.all("session")
                .filter(mine::contains)
                .map(SessionId::of)
                .forEach(session -> sessions.end(person.require(), session));
        PageResponse.goTo("/me?ended=yes#where-title");
    }

    public boolean isEnded() {
        return FormInput.first("ended").isPresent();
    }

    private void leave() {
        cookie.clear(PageResponse.response());
        PageResponse.goTo("/");
    }

    public boolean isChanged() {
        return FormInput.first("changed").isPresent();
    }

    public String getCurrent() {
        return current;
    }

    public void setCurrent(String current) {
        this.current = current;
    }

    public String getNext() {
        return next;
    }

    public void setNext(String next) {
        this.next = next;
    }
}
