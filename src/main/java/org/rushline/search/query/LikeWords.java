package org.rushline.search.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.mapper.pojo.standalone.scope.SearchScope;
import org.rushline.search.EventDoc;

/** Finds similar words once for all forgiving clauses, since reading the index's words is dear. */
final class LikeWords implements Like {

    /** Holds the words of all fields that are asked for what is like them. */
    private static final String FIELD = "facts";

    private static final int MOST = 50;

    private record Near(String word, int typos) {}

    private final SearchPredicateFactory f;
    private final Map<String, List<Near>> near = new HashMap<>();

    LikeWords(SearchScope<EventDoc> scope, Keyword keyword) {
        f = scope.predicate();
        try (var reader = scope.extension(LuceneExtension.get()).openIndexReader()) {
            var terms = MultiTerms.getTerms(reader, FIELD);
            for (var word : keyword.words()) {
                var typos = Keyword.typos(word);
                if (terms != null && typos > 0) {
                    near.put(word, near(terms, word, typos));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Near> near(Terms terms, String word, int typos) throws IOException {
        var found = new ArrayList<Near>();
        var like = new FuzzyTermsEnum(terms, new Term(FIELD, word), typos, SURE_LETTERS, true);
        var closeness = like.attributes().getAttribute(BoostAttribute.class);
        for (var term = like.next(); term != null; term = like.next()) {
            var text = term.utf8ToString();
            found.add(new Near(text, typos(closeness.getBoost(), word, text)));
        }
        found.sort(Comparator.comparingInt(Near::typos).thenComparing(Near::word));
        return found.size() > MOST ? found.subList(0, MOST) : found;
    }

    /** Lucene says how close they are as a share of the shorter one's letters. */
    private static int typos(float closeness, String word, String other) {
        var shorter = Math.min(letters(word), letters(other));
        return Math.round((1 - closeness) * shorter);
    }

    private static int letters(String word) {
        return word.codePointCount(0, word.length());
    }

    @Override
    public SearchPredicate in(String field, String word, int typos) {
        var words =
                near.getOrDefault(word, List.of()).stream()
                        .filter(other -> other.typos <= typos)
                        .map(Near::word)
                        .toList();
        return words.isEmpty()
                ? f.matchNone().toPredicate()
                : f.terms().field(field).matchingAny(words).toPredicate();
    }
}
