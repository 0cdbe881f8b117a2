package org.rushline.audit;

import java.time.Duration;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The parameters of the rules.
 *
 * @param grace how long something may take to settle
 * @param extension by how much a hold may be extended
 * @param pay how long a buyer has to pay
 */
public record AuditParameters(Duration grace, Duration extension, Duration pay) {

    private static final Pattern NAMED = Pattern.compile("(?<!:):(grace|extension|pay|since)\\b");

    String in(String sql, long since) {
        var values =
                Map.of(
                        "grace", grace.toSeconds(),
                        "extension", extension.toSeconds(),
                        "pay", pay.toSeconds(),
                        "since", since);
        return NAMED.matcher(sql).replaceAll((MatchResult name) -> values.get(name.group(1)) + "");
    }
}
