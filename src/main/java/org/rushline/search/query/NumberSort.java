package org.rushline.search.query;

import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSortField;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.engine.search.sort.dsl.SearchSortFactory;
import org.hibernate.search.engine.search.sort.dsl.SortFinalStep;

/** Lucene's own sort skips what cannot come to the top; Hibernate Search's looks at every hit. */
final class NumberSort {

    private NumberSort() {}

    static SortFinalStep by(SearchSortFactory f, String field) {
        return f.extension()
                .ifSupported(
                        LuceneExtension.get(),
                        lucene ->
                                lucene.fromLuceneSortField(
                                        new SortedNumericSortField(field, SortField.Type.LONG)))
                .orElse(any -> any.field(field));
    }
}
