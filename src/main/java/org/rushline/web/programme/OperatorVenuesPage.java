package org.rushline.web.programme;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.rushline.venue.VenueService;
import org.rushline.venue.VenueView;
import org.rushline.web.FormInput;
import org.rushline.web.input.FormAttempt;

/** {@code /operator/venues}: the houses, by name. */
@Named
@RequestScoped
@RolesAllowed("STAFF")
public class OperatorVenuesPage {

    private static final int MOST = 100;
    private static final int LONGEST = 100;

    @Inject VenueService venues;
    @Inject FormAttempt attempt;

    private List<VenueView> found;

    public String getWords() {
        return FormInput.text("words", LONGEST);
    }

    public List<VenueView> getFound() {
        if (found == null) {
            found = venues.named(getWords(), MOST);
        }
        return found;
    }

    public boolean isMore() {
        return getFound().size() == MOST;
    }

    public boolean isChanging() {
        return attempt.may("PROGRAMME");
    }
}
