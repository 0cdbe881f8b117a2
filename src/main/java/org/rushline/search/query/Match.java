package org.rushline.search.query;

import java.util.ArrayList;
import java.util.List;
import org.hibernate.search.engine.search.predicate.SearchPredicate;

/**
 * Which events a keyword finds, and how well.
 *
 * @param found those that are found at all
 * @param ranks from the best on, each holding the one before: an event's score is how many it is in
 */
record Match(SearchPredicate found, List<SearchPredicate> ranks) {

    /** Every word is there; the last may still be being typed. */
    static Match strict(MatchedWords words) {
        var name = words.whole("wholeNames");
        var place = words.whole("wholePlaces");
        var names = words.all(word -> words.in("names", word));
        var complete = words.all(word -> words.in("words", word));
        return new Match(
                words.all(words::begun),
                List.of(
                        name,
                        words.any(name, place),
                        words.any(name, place, names),
                        words.any(name, words.all(word -> words.in("facts", word))),
                        complete,
                        words.any(complete, words.all(words::begunInNames))));
    }

    /** Most words are there, or something like them; what fits strictly still comes first. */
    static Match forgiving(MatchedWords words) {
        var strict = strict(words);
        var begun = words.any(strict.found(), words.all(words::shortened));
        var near = words.any(begun, words.all(word -> words.like("names", word, 1)));
        var names = words.any(near, words.all(word -> words.like("names", word, 2)));
        var facts = words.any(names, words.all(word -> words.like("facts", word, 2)));
        var ranks = new ArrayList<>(strict.ranks());
        ranks.addAll(List.of(strict.found(), begun, near, names, facts));
        return new Match(words.most(words::begunOrLike), ranks);
    }
}
