package org.rushline.web.input;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.rushline.accounts.CurrentPerson;
import org.rushline.accounts.NotAllowed;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.platform.problem.NotFound;
import org.rushline.platform.problem.Problem;
import org.rushline.platform.problem.WrongId;
import org.rushline.web.Faults;
import org.rushline.web.PageResponse;

/** Does what a form asks for, and leads on; or says beside its fields why not. */
@RequestScoped
public class FormAttempt {

    private static final int CONFLICT = 409;

    @Inject CurrentPerson person;
    @Inject Faults faults;

    public boolean may(String... roles) {
        return person.require().isOneOf(roles);
    }

    public void mustBe(String... roles) {
        if (!may(roles)) {
            throw new NotAllowed();
        }
    }

    /**
     * @param lost where somebody goes whose thing has gone meanwhile
     * @param fields what the form calls the fields of the request, where it says something else
     * @param conflict the field beside which a conflict stands
     * @param action answers where it leads; null if what it did is on this very page
     */
    public void run(
            String lost, Map<String, String> fields, String conflict, Supplier<String> action) {
        try {
            var address = action.get();
            if (address != null) {
                PageResponse.goTo(address);
            }
        } catch (InvalidFields e) {
            faults.add(new InvalidFields(named(e, fields)));
        } catch (FormFaults e) {
            e.sentences().forEach(faults::add);
        } catch (NotFound | WrongId | NotAllowed e) {
            PageResponse.goTo(lost);
        } catch (Problem e) {
            if (e.status() != CONFLICT) {
                throw e;
            }
            faults.add(conflict, e.getMessage());
        }
    }

    private static List<InvalidFields.FieldError> named(
            InvalidFields invalid, Map<String, String> fields) {
        return invalid.errors().stream()
                .map(
                        error ->
                                new InvalidFields.FieldError(
                                        fields.getOrDefault(error.field(), error.field()),
                                        error.reason()))
                .toList();
    }
}
