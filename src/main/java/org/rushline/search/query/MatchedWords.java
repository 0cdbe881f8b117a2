package org.rushline.search.query;

import java.util.function.Function;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.rushline.search.Starts;

/** Asks the index for the words of a keyword, one by one and together. Nothing here is scored. */
final class MatchedWords {

    /** One or two letters are the beginning of everything. */
    private static final int SHORTEST = 3;

    private final SearchPredicateFactory f;
    private final Keyword keyword;
    private final Like like;

    MatchedWords(SearchPredicateFactory f, Keyword keyword, Like like) {
        this.f = f;
        this.keyword = keyword;
        this.like = like;
    }

    SearchPredicate whole(String field) {
        return f.match().field(field).matching(keyword.whole()).toPredicate();
    }

    SearchPredicate in(String field, String word) {
        return f.match().field(field).matching(word).toPredicate();
    }

    SearchPredicate begun(String word) {
        return begun(word, in("words", word));
    }

    SearchPredicate begunInNames(String word) {
        return begun(word, in("names", word));
    }

    private SearchPredicate begun(String word, SearchPredicate complete) {
        return keyword.isLast(word) ? any(complete, in("starts", Starts.asked(word))) : complete;
    }

    /** The word, or one that differs by so many letters at most. */
    SearchPredicate like(String field, String word, int most) {
        var typos = Math.min(most, Keyword.typos(word));
        return typos == 0 ? in(field, word) : like.in(field, word, typos);
    }

    SearchPredicate begunOrLike(String word) {
        return any(begun(word), shortened(word), like("facts", word, 2));
    }

    /** Words that it may abbreviate, also among others: Man City. */
    SearchPredicate shortened(String word) {
        return word.length() < SHORTEST
                ? begunInNames(word)
                : any(in("names", word), in("starts", Starts.asked(word)));
    }

    SearchPredicate begunOrLikeNames(String word) {
        return any(begunInNames(word), like("names", word, 2));
    }

    SearchPredicate all(Function<String, SearchPredicate> asked) {
        var all = f.bool();
        keyword.words().forEach(word -> all.filter(asked.apply(word)));
        return all.toPredicate();
    }

    /** As many as must be found when typos are forgiven. */
    SearchPredicate most(Function<String, SearchPredicate> asked) {
        var enough = keyword.enough();
        if (enough == keyword.words().size()) {
            return all(asked);
        }
        var some = f.bool().minimumShouldMatchNumber(enough);
        keyword.words().forEach(word -> some.should(asked.apply(word)));
        return some.toPredicate();
    }

    SearchPredicate any(SearchPredicate... predicates) {
        var any = f.bool();
        for (var predicate : predicates) {
            any.should(predicate);
        }
        return any.toPredicate();
    }
}
