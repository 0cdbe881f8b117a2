package org.rushline.bench.searching;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.rushline.search.text.Tokenizer;

/**
 * The same queries in PostgreSQL, for those without a search engine: full text over folded words,
 * and where that finds too little, similar words by their trigrams.
 */
final class TextSearch {

    private static final int LITTLE = 3;

    private static final String UPCOMING = "status in ('ANNOUNCED', 'ON_SALE') and ends_at > now()";

    private final Connection connection;

    TextSearch(Connection connection) {
        this.connection = connection;
    }

    /** The number of hits, counted as far as Rushline counts. */
    long ask(Asked asked) throws SQLException {
        var keyword = asked.isTyping() ? asked.typed() : asked.parameters().get("keyword");
        if (keyword == null) {
            return answer(asked, "true", List.of());
        }
        var words = Tokenizer.asked(keyword);
        var strict = answer(asked, "text @@ to_tsquery('simple', ?)", List.of(query(words)));
        return strict >= LITTLE
                ? strict
                : answer(asked, "? <% names", List.of(String.join(" ", words)));
    }

    /** All of the words, the last one as a prefix. */
    private static String query(List<String> words) {
        return String.join(" & ", words) + ":*";
    }

    private long answer(Asked asked, String match, List<Object> matched) throws SQLException {
        var values = new ArrayList<>(matched);
        var where = UPCOMING + " and " + match + filters(asked, values);
        if (asked.isTyping()) {
            return count(
                    "select name from found where " + where + " order by starts_at, id limit 10",
                    values);
        }
        var shown = new ArrayList<>(order(asked, matched));
        shown.addAll(0, values);
        count(
                "select * from found where %s order by %s limit 21"
                        .formatted(where, by(asked, match)),
                shown);
        if (asked.parameters().containsKey("facets")) {
            facets(where, values);
        }
        return number(
                "select count(*) from (select from found where " + where + " limit 10001) c",
                values);
    }

    private static String by(Asked asked, String match) {
        if (asked.parameters().containsKey("near")) {
            return "point(longitude, latitude) <-> point(?, ?), starts_at, id";
        }
        if (match.equals("true")) {
            return "starts_at, id";
        }
        return (match.contains("@@")
                        ? "ts_rank(text, to_tsquery('simple', ?))"
                        : "word_similarity(?, names)")
                + " desc, starts_at, id";
    }

    private static List<Object> order(Asked asked, List<Object> matched) {
        return asked.parameters().containsKey("near")
                ? List.of(asked.longitude(), asked.latitude())
                : matched;
    }

    private static String filters(Asked asked, List<Object> values) {
        var sql = new StringBuilder();
        asked.parameters().forEach((name, value) -> sql.append(filter(name, value, asked, values)));
        return sql.toString();
    }

    private static String filter(String name, String value, Asked asked, List<Object> values) {
        switch (name) {
            case "city" -> {
                values.add(Tokenizer.whole(value));
                return " and city = ?";
            }
            case "type", "country" -> {
                values.add(value);
                return " and " + name + " = ?";
            }
            case "maxPrice" -> {
                values.add(Long.valueOf(value));
                return " and lowest <= ?";
            }
            case "start", "end" -> {
                values.add(java.sql.Date.valueOf(value));
                return " and day " + (name.equals("start") ? ">=" : "<=") + " ?";
            }
            case "near" -> {
                return box(asked, values);
            }
            default -> {
                return "";
            }
        }
    }

    /** The square around the circle is enough here. */
    private static String box(Asked asked, List<Object> values) {
        var north = Double.parseDouble(asked.parameters().get("radiusKm")) / 111.2;
        var east = north / Math.max(0.1, Math.cos(Math.toRadians(asked.latitude())));
        values.addAll(
                List.of(
                        asked.latitude() - north,
                        asked.latitude() + north,
                        asked.longitude() - east,
                        asked.longitude() + east));
        return " and latitude between ? and ? and longitude between ? and ?";
    }

    private void facets(String where, List<Object> values) throws SQLException {
        for (var facet :
                List.of(
                        "type",
                        "city",
                        "to_char(day, 'YYYY-MM')",
                        "width_bucket(lowest, 0, 50000, 6)")) {
            count(
                    "select %s, count(*) from found where %s group by 1 order by 2 desc limit 20"
                            .formatted(facet, where),
                    values);
        }
    }

    private long number(String sql, List<Object> values) throws SQLException {
        try (var statement = prepared(sql, values);
                var row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private int count(String sql, List<Object> values) throws SQLException {
        try (var statement = prepared(sql, values);
                var rows = statement.executeQuery()) {
            var count = 0;
            while (rows.next()) {
                count++;
            }
            return count;
        }
    }

    private PreparedStatement prepared(String sql, List<Object> values) throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (var at = 0; at < values.size(); at++) {
            statement.setObject(at + 1, values.get(at));
        }
        return statement;
    }
}
