package org.rushline.platform.openapi;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.rushline.platform.problem.Problem;

/**
 * A kind of problem that the API answers, as {@code META-INF/api/problems.properties} lists them.
 *
 * @param slug the last part of its type
 * @param meaning one sentence for whoever calls the API
 */
record ProblemType(String slug, int status, String meaning) {

    private static final String LIST = "/META-INF/api/problems.properties";

    /** By slug, in the order of their statuses. */
    static final Map<String, ProblemType> ALL = read();

    static ProblemType of(String slug) {
        var known = ALL.get(slug);
        if (known == null) {
            throw new IllegalArgumentException(slug + " is not in " + LIST);
        }
        return known;
    }

    String uri() {
        return Problem.TYPES + slug;
    }

    /** A problem of this type as an answer may say it. */
    Map<String, Object> example() {
        var example = new LinkedHashMap<String, Object>();
        example.put("type", uri());
        example.put(
                "title",
                slug.substring(0, 1).toUpperCase(Locale.ROOT)
                        + slug.substring(1).replace('-', ' '));
        example.put("status", status);
        example.put("detail", meaning);
        return example;
    }

    private static Map<String, ProblemType> read() {
        var list = new Properties();
        try (var in = ProblemType.class.getResourceAsStream(LIST)) {
            list.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return list.stringPropertyNames().stream()
                .map(slug -> parse(slug, list.getProperty(slug)))
                .sorted(
                        Comparator.comparingInt(ProblemType::status)
                                .thenComparing(ProblemType::slug))
                .collect(
                        Collectors.toMap(
                                ProblemType::slug,
                                type -> type,
                                (one, other) -> one,
                                LinkedHashMap::new));
    }

    private static ProblemType parse(String slug, String line) {
        var words = line.split(" ", 2);
        return new ProblemType(slug, Integer.parseInt(words[0]), words[1]);
    }
}
