package org.rushline.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.rushline.accounts.WrongPassword;
import org.rushline.platform.request.ClientAddress;
import org.rushline.sessions.SessionOpened;
import org.rushline.staff.Grants;

/** Who of those who work here signs in, and whose account somebody tries to. */
@ApplicationScoped
public class SignIns {

    private static final String SESSIONS = "/api/sessions";
    private static final String OPERATION = "POST " + SESSIONS;
    private static final int OK = 200;
    private static final int WRONG = 401;

    @Inject Trail trail;
    @Inject Refusals refusals;
    @Inject Grants grants;
    @Inject ClientAddress address;
    @Inject HttpServletRequest request;

    void opened(@Observes SessionOpened session) {
        var person = session.person();
        if (person.isStaff()) {
            var deed = new Deed(person.id(), address.text(request), "", null, OPERATION, SESSIONS);
            trail.note(TrailKind.SIGNED_IN, deed, 1, OK);
        }
    }

    void wrong(@ObservesAsync WrongPassword tried) {
        if (grants.worksHere(tried.account())) {
            var deed =
                    new Deed(tried.account(), tried.addressBlock(), "", null, OPERATION, SESSIONS);
            refusals.note(TrailKind.WRONG_PASSWORD, deed, WRONG);
        }
    }
}
