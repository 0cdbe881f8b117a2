package org.rushline.search.query;

import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/** Finds what differs from a word by some letters. */
interface Like {

    /** The first letter is seldom wrong, and keeping it makes the look-up many times faster. */
    int SURE_LETTERS = 1;

    /**
     * @param typos at most so many, one at least
     */
    SearchPredicate in(String field, String word, int typos);

    /** The engine repeats this look-up for each query about a word. */
    static Like fuzzy(SearchPredicateFactory f) {
        return (field, word, typos) ->
                f.match().field(field).matching(word).fuzzy(typos, SURE_LETTERS).toPredicate();
    }
}
