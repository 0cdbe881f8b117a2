package org.rushline.search.query;

import java.time.Instant;
import java.util.List;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.sort.dsl.CompositeSortComponentsStep;
import org.hibernate.search.engine.search.sort.dsl.SearchSortFactory;
import org.hibernate.search.engine.search.sort.dsl.SortFinalStep;
import org.rushline.search.request.Cursor;
import org.rushline.search.request.SearchRequest;

/** The order of an answer, and what comes after a cursor in it. */
final class SortOrder {

    private SortOrder() {}

    static SortFinalStep by(SearchSortFactory f, SearchRequest request) {
        var order = f.composite();
        switch (request.sort()) {
            case RELEVANCE -> order.add(f.score());
            case PRICE -> order.add(NumberSort.by(f, "price"));
            case DISTANCE -> order.add(f.distance("location", request.criteria().near().centre()));
            case DATE -> {}
        }
        return byStart(f, order);
    }

    static SortFinalStep byStart(SearchSortFactory f, CompositeSortComponentsStep<?, ?> order) {
        return order.add(NumberSort.by(f, "startsAt")).add(NumberSort.by(f, "number"));
    }

    /**
     * @param ranks see {@link Match}; none if not sorted by them
     */
    static SearchPredicate after(
            SearchPredicateFactory f, SearchRequest request, List<SearchPredicate> ranks) {
        var cursor = request.after();
        var start = Instant.ofEpochMilli(cursor.startsAt());
        var later =
                anyOf(
                        f,
                        f.range().field("startsAt").greaterThan(start).toPredicate(),
                        bothOf(
                                f,
                                f.match().field("startsAt").matching(start).toPredicate(),
                                f.range().field("number").greaterThan(cursor.id()).toPredicate()));
        return switch (request.sort()) {
            case DATE -> later;
            case PRICE -> dearer(f, cursor, later);
            case DISTANCE -> farther(f, request, later);
            case RELEVANCE -> worse(f, cursor, ranks, later);
        };
    }

    private static SearchPredicate dearer(
            SearchPredicateFactory f, Cursor cursor, SearchPredicate later) {
        return anyOf(
                f,
                f.range().field("price").greaterThan(cursor.price()).toPredicate(),
                bothOf(f, f.match().field("price").matching(cursor.price()).toPredicate(), later));
    }

    /** At the same spot those that start later; elsewhere those that are farther away. */
    private static SearchPredicate farther(
            SearchPredicateFactory f, SearchRequest request, SearchPredicate later) {
        var cursor = request.after();
        var here =
                f.match()
                        .field("spot")
                        .matching(cursor.latitude() + "," + cursor.longitude())
                        .toPredicate();
        var centre = request.criteria().near().centre();
        var metres = // some engines know no circle of radius 0
                Math.max(1e-6, Metres.between(centre, cursor.latitude(), cursor.longitude()));
        var within = f.spatial().within().field("location").circle(centre, metres).toPredicate();
        var beyond = f.bool().mustNot(within).mustNot(here).toPredicate();
        return anyOf(f, beyond, bothOf(f, here, later));
    }

    /** A score is how many ranks an event is in, and each rank holds those before it. */
    private static SearchPredicate worse(
            SearchPredicateFactory f,
            Cursor cursor,
            List<SearchPredicate> ranks,
            SearchPredicate later) {
        var rank = Math.max(0, Math.min(cursor.rank(), ranks.size()));
        var bool = f.bool().filter(f.matchAll());
        if (rank < ranks.size()) {
            bool.mustNot(ranks.get(ranks.size() - rank - 1));
        }
        if (rank == 0) {
            return bool.filter(later).toPredicate();
        }
        var lower = f.not(ranks.get(ranks.size() - rank)).toPredicate();
        return bool.filter(anyOf(f, lower, later)).toPredicate();
    }

    private static SearchPredicate anyOf(
            SearchPredicateFactory f, SearchPredicate one, SearchPredicate other) {
        return f.bool().should(one).should(other).toPredicate();
    }

    private static SearchPredicate bothOf(
            SearchPredicateFactory f, SearchPredicate one, SearchPredicate other) {
        return f.bool().filter(one).filter(other).toPredicate();
    }
}
