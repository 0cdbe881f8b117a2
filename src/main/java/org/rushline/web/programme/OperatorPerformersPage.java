package org.rushline.web.programme;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.rushline.performer.PerformerKind;
import org.rushline.performer.PerformerService;
import org.rushline.performer.PerformerView;
import org.rushline.platform.id.PerformerId;
import org.rushline.platform.problem.NotFound;
import org.rushline.platform.problem.WrongId;
import org.rushline.web.FormInput;
import org.rushline.web.input.FormAttempt;

/** {@code /operator/performers}: who performs, by name. */
@Named
@RequestScoped
@RolesAllowed("STAFF")
public class OperatorPerformersPage {

    private static final int MOST = 100;
    private static final int LONGEST = 100;

    @Inject PerformerService performers;
    @Inject FormAttempt attempt;

    private List<PerformerView> found;

    public String getWords() {
        return FormInput.text("words", LONGEST);
    }

    public List<PerformerView> getFound() {
        if (found == null) {
            found = performers.named(getWords(), MOST);
        }
        return found;
    }

    public boolean isMore() {
        return getFound().size() == MOST;
    }

    /** The one that is being changed; null if none is. */
    public PerformerView getChanged() {
        return FormInput.first("performer").flatMap(this::performer).orElse(null);
    }

    private Optional<PerformerView> performer(String id) {
        try {
            return Optional.of(performers.get(PerformerId.of(id)));
        } catch (WrongId | NotFound none) {
            return Optional.empty();
        }
    }

    public boolean isChanging() {
        return attempt.may("PROGRAMME");
    }

    public PerformerKind[] getKinds() {
        return PerformerKind.values();
    }

    /** Part of a text's key that says what has just been done; null if nothing has. */
    public String getDone() {
        return FormInput.first("done").filter(List.of("made", "saved")::contains).orElse(null);
    }
}
