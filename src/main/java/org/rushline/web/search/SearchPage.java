package org.rushline.web.search;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rushline.listing.Programme;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.search.api.Searches;
import org.rushline.search.query.SearchResult;
import org.rushline.search.request.SearchRequest;
import org.rushline.web.FormInput;
import org.rushline.web.Wording;

/** {@code /search}. Invalid parameters are reported and left out. */
@Named
@RequestScoped
public class SearchPage {

    private static final List<String> RADII = List.of("10", "25", "50", "100", "250");

    @Inject Searches searches;
    @Inject Programme programme;
    @Inject Wording words;

    private final List<String> faults = new ArrayList<>();
    private SearchQuery query;
    private SearchResult found;
    private List<ResultCard> listings;
    private ActiveFilters filters;

    @PostConstruct
    void open() {
        query = SearchQuery.of(FormInput.everything());
        found = searches.find(readable());
        listings = ResultCard.of(found.events(), programme, words);
        filters = new ActiveFilters(query, words);
    }

    private SearchRequest readable() {
        try {
            return request(query, Map.of("facets", "all"));
        } catch (InvalidFields invalid) {
            invalid.errors().forEach(error -> faults.add(sentence(error)));
            var fields = invalid.errors().stream().map(InvalidFields.FieldError::field).toList();
            query = query.withoutAsked(fields);
            return readable();
        }
    }

    private static SearchRequest request(SearchQuery query, Map<String, String> more) {
        var asked = new LinkedHashMap<>(query.asked());
        more.forEach((name, value) -> asked.put(name, List.of(value)));
        return SearchRequest.of(asked);
    }

    private String sentence(InvalidFields.FieldError error) {
        var label = words.say("search.field." + SearchQuery.name(error.field()));
        return words.say("search.fault", label, error.reason());
    }

    public List<String> getFaults() {
        return faults;
    }

    public SearchQuery getQuestion() {
        return query;
    }

    public SearchResult getFound() {
        return found;
    }

    public List<ResultCard> getListings() {
        return listings;
    }

    public List<Facets.Group> getFacets() {
        return new Facets(found, query, new Labels(words)).groups();
    }

    public List<ActiveFilters.Chip> getChips() {
        return filters.chips();
    }

    /** Without what narrows it, but with the words. */
    public String getUnnarrowed() {
        return query.has("q") ? "/search?q=" + words.encoded(query.first("q")) : "/search";
    }

    public String getTitle() {
        return query.has("q")
                ? words.say("search.results", query.first("q"))
                : words.say("search.title");
    }

    public String getCount() {
        return words.say(
                found.totalIsLowerBound() ? "search.count.more" : "search.count", found.total());
    }

    /** The orders that make sense, from the usual one on. */
    public List<String> getSorts() {
        var usual = query.has("q") ? Stream.of("relevance", "date") : Stream.of("date");
        var others = query.has("near") ? Stream.of("price", "distance") : Stream.of("price");
        return Stream.concat(usual, others).toList();
    }

    public boolean isSortedBy(String sort) {
        return query.first("sort").equalsIgnoreCase(sort);
    }

    public boolean isNear() {
        return query.has("near");
    }

    public String getRadius() {
        return filters.radius();
    }

    /** In kilometres, with the one that was asked for. */
    public List<String> getRadii() {
        return !isNear() || RADII.contains(getRadius())
                ? RADII
                : Stream.concat(Stream.of(getRadius()), RADII.stream()).toList();
    }

    /** To see what is over or off, too. */
    public Facets.Box getEverything() {
        var ticked = query.has("include");
        var label = words.say("search.include");
        return new Facets.Box("include", "include", FallbackSearch.EVERYTHING, label, -1, ticked);
    }

    public String getCorrection() {
        return query.with("q", found.corrected()).address();
    }

    public String getFirst() {
        return found.page() > 1 || query.has("after") ? query.without().address() : null;
    }

    /** Null at the end; far down it goes on from the last event instead of by numbers. */
    public String getNext() {
        if (found.next() == null) {
            return null;
        }
        var next = found.page() + 1;
        return query.has("after") || next * found.pageSize() > SearchRequest.DEEPEST
                ? query.with("after", found.next()).address()
                : query.with("page", Integer.toString(next)).address();
    }

    /** When nothing is found: what there would be if less were asked for. */
    public List<FallbackSearch> getWays() {
        var ways = new ArrayList<FallbackSearch>();
        if (getChips().size() > 1) {
            ways.add(way(words.say("search.way.none"), query.without(FallbackSearch.NARROWING)));
        }
        getChips().stream()
                .limit(FallbackSearch.MOST)
                .forEach(chip -> ways.add(way(chip.label(), chip.without())));
        if (!query.has("include")) {
            ways.add(way(null, query.with("include", FallbackSearch.EVERYTHING)));
        }
        ways.removeIf(way -> way.events() == 0);
        return ways;
    }

    private FallbackSearch way(String left, SearchQuery instead) {
        var events = searches.find(request(instead, Map.of("pageSize", "1"))).total();
        var text =
                left == null
                        ? words.say("search.way.include", events)
                        : words.say("search.way", left, events);
        return new FallbackSearch(text, instead.address(), events);
    }
}
