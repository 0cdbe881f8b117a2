package org.rushline.web.waiting;

import static org.rushline.platform.Answers.await;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.rushline.accounts.CurrentPerson;
import org.rushline.platform.id.AccountId;
import org.rushline.platform.problem.Problem;
import org.rushline.platform.request.ClientAddress;
import org.rushline.platform.validation.Valid;
import org.rushline.waitingroom.challenge.ChallengeNeeded;
import org.rushline.waitingroom.challenge.JoinProof;
import org.rushline.waitingroom.holders.PlaceCookies;
import org.rushline.waitingroom.holders.Visitor;
import org.rushline.waitingroom.lanes.TypedCode;
import org.rushline.waitingroom.line.MyPlace;
import org.rushline.waitingroom.line.PlaceStanding;
import org.rushline.web.FormInput;
import org.rushline.web.PageResponse;

/** Joins, goes in, leaves: for pages without scripts. */
@Named
@RequestScoped
public class WaitingRoomActions {

    private static final int UNAVAILABLE = 503;

    @Inject WaitingRoomPage page;
    @Inject MyPlace places;
    @Inject PlaceCookies cookies;
    @Inject Valid valid;
    @Inject ClientAddress address;
    @Inject HttpServletRequest request;
    @Inject CurrentPerson person;

    /** Whoever has no script waits a little before, instead of letting their computer work. */
    public void join() {
        if (!page.isWelcome()) {
            signIn();
            return;
        }
        attempt(
                () -> {
                    var visitor = visitor();
                    var room = places.room(page.id(), visitor);
                    var who = cookies.joining(room, visitor, response());
                    try {
                        await(places.join(room, who, proof()));
                        return address();
                    } catch (ChallengeNeeded challenge) {
                        return address() + "?patience=" + challenge.patience();
                    }
                });
    }

    private Visitor visitor() {
        return cookies.visitor(request);
    }

    private static HttpServletResponse response() {
        return (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
    }

    private JoinProof proof() {
        return new JoinProof(
                null, FormInput.first("patience").orElse(null), address.block(request));
    }

    /** Joins the lane that the code is for. */
    public void join(String code) {
        act(
                account -> {
                    valid.check(new TypedCode(code));
                    await(places.join(page.id(), code, account));
                    return address();
                });
    }

    /** Else they are next: the page asks them to ask again. */
    public void enter() {
        act(
                account ->
                        await(places.enter(page.id(), visitor())).state()
                                        == PlaceStanding.State.ADMITTED
                                ? wayIn()
                                : address() + "?asked=yes");
    }

    /** No form leads to another site: our policy forbids it, so that page has a link. */
    private String wayIn() {
        return page.isShopBehind() ? address() : "/event/" + page.id() + "/seats";
    }

    public void leave() {
        act(
                account -> {
                    await(places.leave(page.id(), account));
                    return address();
                });
    }

    /** One of them, and where it leads. */
    interface Action {
        String by(AccountId account);
    }

    void act(Action action) {
        if (person.isSignedIn()) {
            attempt(() -> action.by(person.require().id()));
        } else {
            signIn();
        }
    }

    private void signIn() {
        PageResponse.goTo("/sign-in?return=" + address());
    }

    private void attempt(Supplier<String> action) {
        try {
            PageResponse.goTo(action.get());
        } catch (Problem problem) {
            if (problem.status() == UNAVAILABLE) {
                throw problem;
            }
            page.refuse(problem.getMessage());
        }
    }

    String address() {
        return "/waiting-room/" + page.id();
    }
}
