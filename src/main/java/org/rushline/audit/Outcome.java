package org.rushline.audit;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The result of a check. */
@Schema(name = "AuditOutcome", description = "A rule and its violations.")
public record Outcome(
        @Schema(description = "The check's name.", examples = "sold-twice") String check,
        @Schema(description = "The number of the invariant that it protects.", examples = "I1")
                String invariant,
        @Schema(description = "The rule, in a sentence.") String rule,
        @Schema(description = "When the rule has to hold.") Moment moment,
        @Schema(description = "The number of violations.", examples = "0") int count,
        @Schema(description = "The first violations, each as its columns and values.")
                List<String> violations) {

    static Outcome of(Check check, int count, List<String> violations) {
        return new Outcome(
                check.name(), check.invariant(), check.rule(), check.moment(), count, violations);
    }

    public boolean violated() {
        return count > 0;
    }

    @Override
    public String toString() {
        return check + " (" + rule + "): " + count + " times, such as " + violations;
    }
}
