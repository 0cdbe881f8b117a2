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

/**
 * {@code /search}: what was asked for, and what fits. What cannot be meant is told and left out.
 */
@Named
@RequestScoped
public class SearchPage {

    private static final List<String> RADII = List.of("10", "25", "50", "100", "250");

    @Inject Searches searches;
    @Inject Programme programme;
    @Inject Wording words;

    private final List<String> faults = new ArrayList<>();
    private SearchQuery question;
    private SearchResult found;
    private List<ResultCard> listings;
    private ActiveFilters chosen;

    @PostConstruct
    void open() {
        question = SearchQuery.of(FormInput.everything());
        found = searches.find(readable());
        listings = ResultCard.of(found.events(), programme, words);
        chosen = new ActiveFilters(question, words);
    }

    private SearchRequest readable() {
        try {
            return request(question, Map.of("facets", "all"));
        } catch (InvalidFields invalid) {
            invalid.errors().forEach(error -> faults.add(sentence(error)));
            var fields = invalid.errors().stream().map(InvalidFields.FieldError::field).toList();
            question = question.withoutAsked(fields);
            return readable();
        }
    }

    private static SearchRequest request(SearchQuery question, Map<String, String> more) {
        var asked = new LinkedHashMap<>(question.asked());
        more.forEach((name, value) -> asked.put(name, List.of(value)));
        return SearchRequest.of(asked);
    }

    private String sentence(InvalidFields.FieldError error) {
        var label = words.say("search.field." + SearchQuery.name(error.field()));
        return words.say("search.fault", label, error.reason());
    }

    /** The invalid parameters, in sentences. */
    public List<String> getFaults() {
        return faults;
    }

    public SearchQuery getQuestion() {
        return question;
    }

    public SearchResult getFound() {
        return found;
    }

    public List<ResultCard> getListings() {
        return listings;
    }

    public List<Facets.Group> getFacets() {
        return new Facets(found, question, new Labels(words)).groups();
    }

    public List<ActiveFilters.Chip> getChips() {
        return chosen.chips();
    }

    /** Without what narrows it, but with the words. */
    public String getUnnarrowed() {
        return question.has("q") ? "/search?q=" + words.encoded(question.first("q")) : "/search";
    }

    public String getTitle() {
        return question.has("q")
                ? words.say("search.results", question.first("q"))
                : words.say("search.title");
    }

    public String getCount() {
        return words.say(
                found.totalIsLowerBound() ? "search.count.more" : "search.count", found.total());
    }

    /** The orders that make sense, from the usual one on. */
    public List<String> getSorts() {
        var usual = question.has("q") ? Stream.of("relevance", "date") : Stream.of("date");
        var others = question.has("near") ? Stream.of("price", "distance") : Stream.of("price");
        return Stream.concat(usual, others).toList();
    }

    public boolean isSortedBy(String sort) {
        return question.first("sort").equalsIgnoreCase(sort);
    }

    /** Whether somebody has said around where. */
    public boolean isNear() {
        return question.has("near");
    }

    public String getRadius() {
        return chosen.radius();
    }

    /** In kilometres, with the one that was asked for. */
    public List<String> getRadii() {
        return !isNear() || RADII.contains(getRadius())
                ? RADII
                : Stream.concat(Stream.of(getRadius()), RADII.stream()).toList();
    }

    /** To see what is over or off, too. */
    public Facets.Box getEverything() {
        var ticked = question.has("include");
        var label = words.say("search.include");
        return new Facets.Box("include", "include", FallbackSearch.EVERYTHING, label, -1, ticked);
    }

    /** To the corrected words. */
    public String getCorrection() {
        return question.with("q", found.corrected()).address();
    }

    /** Null on the first page. */
    public String getFirst() {
        return found.page() > 1 || question.has("after") ? question.without().address() : null;
    }

    /** Null at the end; far down it goes on from the last event instead of by numbers. */
    public String getNext() {
        if (found.next() == null) {
            return null;
        }
        var next = found.page() + 1;
        return question.has("after") || next * found.pageSize() > SearchRequest.DEEPEST
                ? question.with("after", found.next()).address()
                : question.with("page", Integer.toString(next)).address();
    }

    /** When nothing is found: what there would be if less were asked for. */
    public List<FallbackSearch> getWays() {
        var ways = new ArrayList<FallbackSearch>();
        if (getChips().size() > 1) {
            ways.add(way(words.say("search.way.none"), question.without(FallbackSearch.NARROWING)));
        }
        getChips().stream()
                .limit(FallbackSearch.MOST)
                .forEach(chip -> ways.add(way(chip.label(), chip.without())));
        if (!question.has("include")) {
            ways.add(way(null, question.with("include", FallbackSearch.EVERYTHING)));
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
