package org.rushline.search.request;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rushline.platform.problem.InvalidFields;

/**
 * One question. Two that mean the same are equal.
 *
 * @param facets counted only when asked for
 * @param page from 1
 * @param after where to go on instead of at a page; null if not
 */
public record SearchRequest(
        Criteria criteria, Sort sort, Set<Facet> facets, int page, int pageSize, Cursor after) {

    /** Further on one goes by {@code after}. */
    public static final int DEEPEST = 10_000;

    /** Events that are hidden unless asked for. */
    private enum Include {
        PAST,
        CANCELLED
    }

    static final int MAX_PAGE_SIZE = 100;
    private static final int PAGE_SIZE = 20;
    private static final int LONGEST_KEYWORD = 200;
    private static final int LONGEST_NAME = 200;
    private static final long DEAREST = 1_000_000_000_000L;

    /**
     * Reads the parameters of a request.
     *
     * @throws InvalidFields naming each parameter that cannot be meant
     */
    public static SearchRequest of(Map<String, List<String>> parameters) {
        return of(new Parameters(parameters::get));
    }

    private static SearchRequest of(Parameters asked) {
        var criteria = criteria(asked);
        var sort = sort(asked, criteria);
        var facets = asked.someOf("facets", Facet.class);
        var page = asked.number("page", 1L, 1, DEEPEST).intValue();
        var pageSize = asked.number("pageSize", (long) PAGE_SIZE, 1, MAX_PAGE_SIZE).intValue();
        var after = asked.cursor("after", sort);
        asked.refuse(
                (long) page * pageSize > DEEPEST,
                "page",
                "lies beyond " + DEEPEST + " hits: use after beyond them");
        asked.refuse(after != null && page > 1, "page", "cannot be combined with after");
        asked.check();
        return new SearchRequest(criteria, sort, facets, page, pageSize, after);
    }

    private static Criteria criteria(Parameters asked) {
        var period = asked.period("start", "end");
        var min = asked.number("minPrice", null, 0, DEAREST);
        var max = asked.number("maxPrice", null, 0, DEAREST);
        asked.refuse(min != null && max != null && min > max, "maxPrice", "is below minPrice");
        var include = asked.someOf("include", Include.class);
        return new Criteria(
                asked.words("keyword", LONGEST_KEYWORD),
                period,
                asked.performer("performer", LONGEST_NAME),
                asked.choices(),
                asked.words("country", LONGEST_NAME),
                asked.near("near", "radiusKm"),
                asked.currency("currency"),
                min,
                max,
                include.contains(Include.PAST),
                include.contains(Include.CANCELLED));
    }

    private static Sort sort(Parameters asked, Criteria criteria) {
        var usual = criteria.keyword() == null ? Sort.DATE : Sort.RELEVANCE;
        var sort = asked.oneOf("sort", Sort.class, usual);
        asked.refuse(
                sort == Sort.DISTANCE && criteria.near() == null,
                "sort",
                "by distance needs the parameter near");
        return sort == Sort.RELEVANCE ? usual : sort;
    }
}
