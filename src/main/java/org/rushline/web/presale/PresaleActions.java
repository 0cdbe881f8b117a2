package org.rushline.web.presale;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.rushline.accounts.CurrentPerson;
import org.rushline.platform.IdempotencyKey;
import org.rushline.platform.id.EventId;
import org.rushline.platform.json.ReadBack;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.platform.problem.NotFound;
import org.rushline.presale.PresaleDetails;
import org.rushline.presale.PresaleId;
import org.rushline.presale.PresaleReason;
import org.rushline.presale.Presales;
import org.rushline.presale.codes.CodeBatchId;
import org.rushline.presale.codes.MadeCodes;
import org.rushline.presale.codes.NewPresaleCodes;
import org.rushline.presale.codes.PresaleCodes;
import org.rushline.presale.codes.RevokedCodes;
import org.rushline.web.FormInput;
import org.rushline.web.input.FormAttempt;
import org.rushline.web.input.FormFields;
import org.rushline.web.input.LocalInput;
import org.rushline.web.input.WholeNumber;

/** What {@code /operator/presales} does. */
@Named
@RequestScoped
public class PresaleActions {

    private static final String ADDRESS = "/operator/presales?event=";
    private static final Map<String, String> FIELDS =
            Map.of("name", "label", "code", "ownCode", "count", "codeCount");

    @Inject OperatorPresalesPage page;
    @Inject Presales presales;
    @Inject PresaleCodes codes;
    @Inject CurrentPerson person;
    @Inject FormAttempt attempt;

    private MadeCodes made;

    /** Makes one, or changes the one that is named. */
    public void presell() {
        attempt(
                "label",
                () -> {
                    var chosen = page.getChosen();
                    var details = details();
                    if (chosen == null) {
                        presales.make(event(), details, person.require().id());
                    } else {
                        presales.change(event(), PresaleId.of(chosen.id()), details);
                    }
                    return here() + "&done=saved";
                });
    }

    private PresaleDetails details() {
        var chosen = page.getChosen();
        var tiers = FormInput.all("tier").toList();
        return new PresaleDetails(
                FormFields.sentOrNull("label"),
                LocalInput.moment("opensAt", page.zone(), chosen == null ? null : chosen.opensAt()),
                LocalInput.moment("endsAt", page.zone(), chosen == null ? null : chosen.endsAt()),
                tiers.isEmpty() ? null : tiers,
                WholeNumber.sent("ticketsEach"),
                WholeNumber.sent("version"),
                ReadBack.NOTHING);
    }

    /** Ends one that is open, and deletes one that is not. */
    public void endsale() {
        attempt(
                "reason",
                () -> {
                    var ending = page.getEnding();
                    if (ending == null) {
                        throw new NotFound("presale");
                    }
                    if (page.isOpened(ending)) {
                        var why = new PresaleReason(FormFields.sentOrNull("reason"));
                        presales.end(event(), PresaleId.of(ending.id()), why);
                        return here() + "&done=ended";
                    }
                    presales.delete(event(), PresaleId.of(ending.id()));
                    return here() + "&done=deleted";
                });
    }

    /** Shows the codes on this very page: nobody can read them again. */
    public void mint() {
        attempt(
                "ownCode",
                () -> {
                    var wanted =
                            new NewPresaleCodes(
                                    WholeNumber.sent("codeCount"),
                                    WholeNumber.sent("accountsEach"),
                                    FormFields.sentOrNull("ownCode"),
                                    FormFields.sentOrNull("reason"));
                    var key = IdempotencyKey.checked(FormFields.sentOrNull("key"));
                    made = codes.make(event(), chosen(), wanted, person.require().id(), key);
                    return null;
                });
    }

    public void revokecodes() {
        attempt(
                "reason",
                () -> {
                    var how =
                            new RevokedCodes(
                                    FormInput.first("users").isPresent(),
                                    FormFields.sentOrNull("reason"));
                    codes.revoke(
                            event(), chosen(), CodeBatchId.of(FormFields.sent("revoking")), how);
                    return here() + "&presale=" + page.getChosen().id() + "&done=revoked";
                });
    }

    private EventId event() {
        attempt.mustBe("SALES");
        if (page.getEvent() == null) {
            throw new NotFound("event");
        }
        return EventId.of(page.getEvent().id());
    }

    private PresaleId chosen() {
        if (page.getChosen() == null) {
            throw new NotFound("presale");
        }
        return PresaleId.of(page.getChosen().id());
    }

    private String here() {
        return ADDRESS + page.getEvent().id();
    }

    private void attempt(String conflict, Supplier<String> action) {
        attempt.run(ADDRESS + FormFields.sent("event"), FIELDS, conflict, () -> named(action));
    }

    /** One field is for all tiers. */
    private static String named(Supplier<String> action) {
        try {
            return action.get();
        } catch (InvalidFields e) {
            throw new InvalidFields(
                    e.errors().stream()
                            .map(
                                    error ->
                                            error.field().startsWith("tiers")
                                                    ? new InvalidFields.FieldError(
                                                            "tiers", error.reason())
                                                    : error)
                            .toList());
        }
    }

    /** New codes; null if none have just been made. */
    public List<String> getMade() {
        return made == null ? null : made.codes();
    }

    public String getLines() {
        return String.join("\n", made.codes());
    }

    /** The same as a file. */
    public String getFile() {
        return made.codes().stream()
                .map(code -> code.replace(" ", "%20"))
                .collect(
                        Collectors.joining("%0D%0A", "data:text/csv;charset=utf-8,code%0D%0A", ""));
    }

    /** Says which sending of the form it is. */
    public String getFreshKey() {
        return UUID.randomUUID().toString();
    }
}
