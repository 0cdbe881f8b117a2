package org.rushline.web.programme;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.rushline.performer.PerformerDetails;
import org.rushline.performer.PerformerService;
import org.rushline.performer.PerformerView;
import org.rushline.platform.id.PerformerId;
import org.rushline.platform.json.ReadBack;
import org.rushline.web.FormInput;
import org.rushline.web.input.FormAttempt;
import org.rushline.web.input.FormFields;
import org.rushline.web.input.WholeNumber;

/** What {@code /operator/performers} does. */
@Named
@RequestScoped
public class PerformerActions {

    private static final String ADDRESS = "/operator/performers";

    /** A colour field has no other way to be empty. */
    private static final String SOME_COLOUR = "#17141f";

    private static final Map<String, String> FIELDS =
            Map.of(
                    "name", "label",
                    "kind", "performerKind",
                    "colours", "colour",
                    "colours[0]", "colour",
                    "colours[1]", "colour2");

    @Inject OperatorPerformersPage page;
    @Inject PerformerService performers;
    @Inject FormAttempt attempt;

    private FormFields fields;

    /** Makes one, or changes the one that is named. */
    public void bill() {
        attempt.run(
                ADDRESS,
                FIELDS,
                "label",
                () -> {
                    attempt.mustBe("PROGRAMME");
                    var id = FormFields.sent("performer");
                    var saved =
                            id.isEmpty()
                                    ? performers.create(details())
                                    : performers.edit(PerformerId.of(id), details());
                    return ADDRESS
                            + "?done="
                            + (id.isEmpty() ? "made" : "saved")
                            + "#"
                            + saved.id();
                });
    }

    private static PerformerDetails details() {
        return new PerformerDetails(
                null,
                FormFields.sentOrNull("label"),
                FormFields.sentOrNull("performerKind"),
                FormFields.sentOrNull("country"),
                colours(),
                WholeNumber.sent("version"),
                ReadBack.NOTHING);
    }

    /** None unless they are wanted: a colour field always has a value. */
    private static List<String> colours() {
        if (FormInput.first("coloured").isEmpty()) {
            return null;
        }
        return Stream.of("colour", "colour2")
                .map(field -> FormFields.sent(field).toLowerCase(Locale.ROOT))
                .toList();
    }

    /** As it was sent, else as it is. */
    public String value(String field) {
        if (fields == null) {
            var changed = page.getChanged();
            fields = changed == null ? blank() : stored(changed);
        }
        return fields.of(field);
    }

    /** Whether it has colours of its own, or they were just ticked. */
    public boolean isColoured() {
        if (FormInput.first("label").isPresent()) {
            return FormInput.first("coloured").isPresent();
        }
        return page.getChanged() != null && !coloursOf(page.getChanged()).isEmpty();
    }

    private static FormFields blank() {
        return new FormFields().with("colour", SOME_COLOUR).with("colour2", SOME_COLOUR);
    }

    private static FormFields stored(PerformerView performer) {
        var colours = coloursOf(performer);
        var first = colours.isEmpty() ? SOME_COLOUR : colours.get(0);
        return new FormFields()
                .with("label", performer.name())
                .with("performerKind", performer.kind())
                .with("country", performer.country())
                .with("colour", first)
                .with("colour2", colours.size() < 2 ? first : colours.get(1));
    }

    private static List<String> coloursOf(PerformerView performer) {
        return performer.colours() == null ? List.of() : performer.colours();
    }
}
