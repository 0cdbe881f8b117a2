package org.rushline.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.rushline.accounts.WrongPassword;
import org.rushline.accounts.secondfactor.SecondFactorChanged;
import org.rushline.accounts.secondfactor.SecondFactorChanged.What;
import org.rushline.accounts.secondfactor.WrongCodeTried;
import org.rushline.platform.request.ClientAddress;
import org.rushline.sessions.SessionOpened;
import org.rushline.staff.Grants;

/** Who of those who work here signs in, with what, and whose account somebody tries to. */
@ApplicationScoped
public class SignIns {

    private static final String SESSIONS = "/api/sessions";
    private static final String OPERATION = "POST " + SESSIONS;
    private static final String WRONG_CODE = "Wrong code of a second factor";

    private static final Map<What, String> TITLES =
            Map.of(
                    What.SET_UP, "Set up a second factor",
                    What.REMOVED, "Remove my second factor",
                    What.RECOVERY_CODES_RENEWED, "Renew my recovery codes",
                    What.RECOVERY_CODE_USED, "Use a recovery code");

    private static final int OK = 200;
    private static final int WRONG = 401;

    @Inject Trail trail;
    @Inject Refusals refusals;
    @Inject Grants grants;
    @Inject ClientAddress address;
    @Inject HttpServletRequest request;

    void opened(@Observes SessionOpened session) {
        var person = session.person();
        if (person.isStaff() || person.barred()) {
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

    void wrongCode(@ObservesAsync WrongCodeTried tried) {
        if (grants.worksHere(tried.account())) {
            var deed =
                    new Deed(
                            tried.account(),
                            tried.addressBlock(),
                            "",
                            WRONG_CODE,
                            OPERATION,
                            SESSIONS);
            refusals.note(TrailKind.WRONG_PASSWORD, deed, WRONG);
        }
    }

    /** What people do about their own; an administrator's request is written down anyway. */
    void changed(@Observes SecondFactorChanged change) {
        if (change.what() != What.REMOVED_BY_OPERATOR && grants.worksHere(change.account())) {
            var deed =
                    new Deed(
                            change.account(),
                            address.text(request),
                            "",
                            TITLES.get(change.what()),
                            request.getMethod() + " " + request.getRequestURI(),
                            request.getRequestURI());
            trail.end(trail.begin(deed), new HowItEnded(OK, null, null, null, null));
        }
    }
}
