package org.rushline.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.rushline.bench.StatementLog.Statement;

/**
 * A transaction out of the log as a script for pgbench: the statements as they are, the values that
 * must differ from one transaction to the next replaced by expressions.
 */
final class PgScript {

    private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");

    private final StringBuilder text = new StringBuilder();
    private final Map<String, String> expressions = new LinkedHashMap<>();

    PgScript(String what) {
        text.append("-- ").append(what).append('\n');
        text.append(
                "-- The statements are Rushline's, out of PostgreSQL's log; the values vary.\n");
    }

    /** A variable of the script. */
    PgScript set(String name, String expression) {
        text.append("\\set ").append(name).append(' ').append(expression).append('\n');
        return this;
    }

    /** Replaces this value everywhere. */
    PgScript vary(Object value, String expression) {
        expressions.put(value.toString(), expression);
        return this;
    }

    String of(List<Statement> transaction) {
        text.append("BEGIN;\n");
        transaction.forEach(statement -> text.append(filled(statement)).append(";\n"));
        return text.append("COMMIT;\n").toString();
    }

    private String filled(Statement statement) {
        return PLACE.matcher(statement.sql().strip())
                .replaceAll(
                        found -> {
                            var number = Integer.parseInt(found.group(1));
                            var value = said(statement.values().get(number - 1));
                            return java.util.regex.Matcher.quoteReplacement(value);
                        });
    }

    private String said(String value) {
        if (value == null) {
            return "NULL";
        }
        var expression = expressions.get(value);
        return expression != null ? expression : "'" + value.replace("'", "''") + "'";
    }
}
