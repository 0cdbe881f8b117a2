package org.rushline.search.query;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.spatial.DistanceUnit;
import org.rushline.catalog.EventStatus;
import org.rushline.search.request.Choices;
import org.rushline.search.request.Criteria;
import org.rushline.search.request.Period;

/** The conditions of a request apart from its words. */
final class Filters {

    private final SearchPredicateFactory f;
    private final BooleanPredicateClausesStep<?, ?> bool;

    private Filters(SearchPredicateFactory f, BooleanPredicateClausesStep<?, ?> bool) {
        this.f = f;
        this.bool = bool;
    }

    static BooleanPredicateClausesStep<?, ?> fitting(
            SearchPredicateFactory f, Match match, Criteria criteria, Instant now) {
        var bool = f.bool().filter(match.found());
        var filters = new Filters(f, bool);
        filters.shown(criteria, now);
        filters.period(criteria.period());
        filters.place(criteria);
        filters.performer(criteria.performer());
        filters.price(criteria);
        filters.choices(criteria.choices());
        return bool;
    }

    static void shown(
            SearchPredicateFactory f, BooleanPredicateClausesStep<?, ?> bool, Instant now) {
        new Filters(f, bool).shown(Criteria.ANY, now);
    }

    private void shown(Criteria criteria, Instant now) {
        var statuses = EnumSet.of(EventStatus.ANNOUNCED, EventStatus.ON_SALE);
        if (criteria.cancelled()) {
            statuses.add(EventStatus.CANCELLED);
        }
        if (criteria.past() || criteria.period().reachesBack(now)) {
            statuses.add(EventStatus.OVER);
        } else {
            bool.filter(f.range().field("until").greaterThan(now));
        }
        bool.filter(
                f.terms().field("status").matchingAny(statuses.stream().map(Enum::name).toList()));
    }

    private void period(Period period) {
        between("day", day(period.firstDay()), day(period.lastDay()));
        between("startsAt", period.from(), period.to());
    }

    private static Integer day(java.time.LocalDate day) {
        return day == null ? null : (int) day.toEpochDay();
    }

    private void place(Criteria criteria) {
        is("countries", criteria.country());
        var near = criteria.near();
        if (near != null) {
            bool.filter(
                    f.spatial()
                            .within()
                            .field("location")
                            .circle(near.centre(), near.radiusKm(), DistanceUnit.KILOMETERS));
        }
    }

    private void choices(Choices choices) {
        choices.byFacet()
                .forEach(
                        (facet, values) ->
                                bool.filter(f.terms().field(facet.compared()).matchingAny(values)));
    }

    private void performer(String performer) {
        if (performer == null) {
            return;
        }
        if (performer.contains("_")) {
            is("performerIds", performer);
        } else {
            Arrays.stream(performer.split(" ")).forEach(word -> is("performerWords", word));
        }
    }

    /** Some ticket costs as much. Of several currencies only the numbers are compared. */
    private void price(Criteria criteria) {
        is("currency", criteria.currency());
        between("highest", criteria.minPrice(), null);
        between("price", null, criteria.maxPrice());
    }

    private void is(String field, String value) {
        if (value != null) {
            bool.filter(f.match().field(field).matching(value));
        }
    }

    private <T> void between(String field, T least, T most) {
        if (least != null || most != null) {
            bool.filter(f.range().field(field).between(least, most));
        }
    }
}
