package org.rushline.web.search;

import static java.util.stream.Collectors.joining;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads an address of {@code /search}, and writes the addresses of its variations. */
public final class SearchQuery {

    /** The page's parameters, in the order of its addresses, and what the API calls them. */
    private static final Map<String, String> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put("q", "keyword");
        Stream.of("type", "city", "month", "price").forEach(name -> NAMES.put(name, name));
        NAMES.put("from", "start");
        NAMES.put("to", "end");
        Stream.of("near", "radiusKm", "include", "sort", "page", "after")
                .forEach(name -> NAMES.put(name, name));
    }

    private static final Set<String> BY_COMMA = Set.of("type", "month", "price");
    private static final Set<String> WHERE_IN_THE_LIST = Set.of("page", "after");

    private final Map<String, List<String>> values;

    private SearchQuery(Map<String, List<String>> values) {
        this.values = values;
        if (!values.containsKey("near")) {
            values.remove("radiusKm");
            values.getOrDefault("sort", new ArrayList<>()).remove("distance");
        }
        values.values().removeIf(List::isEmpty);
    }

    static SearchQuery of(Map<String, String[]> parameters) {
        var values = new LinkedHashMap<String, List<String>>();
        for (var name : NAMES.keySet()) {
            Arrays.stream(parameters.getOrDefault(name, new String[0]))
                    .map(text -> text.replaceAll("\\p{Cntrl}", " ").strip())
                    .flatMap(text -> BY_COMMA.contains(name) ? split(text) : Stream.of(text))
                    .filter(text -> !text.isEmpty())
                    .distinct()
                    .forEach(
                            text -> values.computeIfAbsent(name, n -> new ArrayList<>()).add(text));
        }
        return new SearchQuery(values);
    }

    private static Stream<String> split(String text) {
        return Arrays.stream(text.split(",")).map(String::strip);
    }

    public String first(String name) {
        return all(name).stream().findFirst().orElse("");
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    SearchQuery without(String... names) {
        var others = copy();
        Arrays.asList(names).forEach(others::remove);
        return new SearchQuery(others);
    }

    SearchQuery unticked(String name, String value) {
        var others = copy();
        others.getOrDefault(name, new ArrayList<>()).remove(value);
        return new SearchQuery(others);
    }

    SearchQuery with(String name, String value) {
        var others = copy();
        others.put(name, new ArrayList<>(List.of(value)));
        return new SearchQuery(others);
    }

    /** Without what the API calls so; the place in the list stays unless it is meant. */
    SearchQuery withoutAsked(Collection<String> asked) {
        var others = new LinkedHashMap<>(values);
        others.keySet().removeIf(name -> asked.contains(NAMES.get(name)));
        return new SearchQuery(others);
    }

    private Map<String, List<String>> copy() {
        var copy = new LinkedHashMap<String, List<String>>();
        values.forEach((name, all) -> copy.put(name, new ArrayList<>(all)));
        copy.keySet().removeAll(WHERE_IN_THE_LIST);
        return copy;
    }

    Map<String, List<String>> asked() {
        var asked = new LinkedHashMap<String, List<String>>();
        values.forEach((name, all) -> asked.put(NAMES.get(name), List.copyOf(all)));
        return asked;
    }

    String address() {
        var query =
                NAMES.keySet().stream()
                        .flatMap(name -> all(name).stream().map(v -> name + "=" + encoded(v)))
                        .collect(joining("&"));
        return query.isEmpty() ? "/search" : "/search?" + query;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** The page's name for what the API calls so. */
    static String name(String asked) {
        return NAMES.entrySet().stream()
                .filter(entry -> entry.getValue().equals(asked))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(asked);
    }
}
