package org.rushline.web.search;

import static java.util.Comparator.comparing;

import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.rushline.search.query.SearchResult;

/** The facets of the hits, as boxes to tick. */
final class Facets {

    private static final List<String> BY_VALUE = List.of("month", "price");
    private static final int SHOWN = 8;

    /**
     * A value to tick.
     *
     * @param events how many there would be; −1 if not known
     */
    public record Box(
            String id, String name, String value, String label, long events, boolean ticked) {}

    /**
     * The values of one facet.
     *
     * @param rest what is shown when somebody wants more
     */
    public record Group(String name, List<Box> boxes, List<Box> rest) {}

    private final SearchResult found;
    private final SearchQuery query;
    private final Labels labels;

    Facets(SearchResult found, SearchQuery query, Labels labels) {
        this.found = found;
        this.query = query;
        this.labels = labels;
    }

    List<Group> groups() {
        return Stream.of("type", "city", "month", "price")
                .map(this::group)
                .filter(group -> !group.boxes().isEmpty())
                .toList();
    }

    private Group group(String name) {
        var boxes = new ArrayList<Box>();
        var missing = new ArrayList<>(query.all(name));
        for (var count : counts(name)) {
            var ticked = missing.removeIf(asked -> same(asked, count.value()));
            boxes.add(box(name, count.value(), count.events(), ticked));
        }
        missing.forEach(value -> boxes.add(0, box(name, value, -1, true)));
        if (BY_VALUE.contains(name)) {
            boxes.sort(comparing(box -> inOrder(box.value())));
            return new Group(name, boxes, List.of());
        }
        boxes.sort(comparing(box -> !box.ticked()));
        var cut = Math.min(boxes.size(), SHOWN);
        return new Group(name, boxes.subList(0, cut), boxes.subList(cut, boxes.size()));
    }

    private List<SearchResult.Count> counts(String name) {
        return found.facets() == null ? List.of() : found.facets().getOrDefault(name, List.of());
    }

    private Box box(String name, String value, long events, boolean ticked) {
        var id = HexFormat.of().formatHex(value.getBytes(StandardCharsets.UTF_8));
        return new Box(name + id, name, value, labels.of(name, value), events, ticked);
    }

    private static String inOrder(String value) {
        var begin = value.replaceFirst("[-+].*", "");
        return "%6s".formatted(begin) + value;
    }

    /** Whether capitals and accents are all that differs. */
    private static boolean same(String asked, String value) {
        var collator = Collator.getInstance(Locale.UK);
        collator.setStrength(Collator.PRIMARY);
        return collator.compare(asked, value) == 0;
    }
}
