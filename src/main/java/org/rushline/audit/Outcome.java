package org.rushline.audit;

import java.util.List;

/**
 * What a check has found.
 *
 * @param count of all violations
 * @param violations the first of them, each as its columns and their values
 */
public record Outcome(
        String check,
        String invariant,
        String rule,
        Moment moment,
        int count,
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
