package org.rushline.search.query;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.backend.lucene.search.spi.LuceneMigrationUtils;
import org.hibernate.search.mapper.pojo.standalone.scope.SearchScope;

/** Counts values with an array, where Hibernate Search keeps a hash table. */
final class ValueCounts implements Collector {

    private final List<String> fields;
    private final Map<String, Map<String, Long>> counts = new HashMap<>();

    private ValueCounts(List<String> fields) {
        this.fields = List.copyOf(fields);
        fields.forEach(field -> counts.put(field, new HashMap<>()));
    }

    static FacetCounter.Counter in(SearchScope<?> scope) {
        return (found, fields) -> {
            try (var reader = scope.extension(LuceneExtension.get()).openIndexReader()) {
                var counts = of(reader, LuceneMigrationUtils.toLuceneQuery(found), fields);
                return fields.stream().collect(Collectors.toMap(Function.identity(), counts::most));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    private static ValueCounts of(IndexReader reader, Query query, List<String> fields)
            throws IOException {
        return new IndexSearcher(reader).search(query, new Alone(new ValueCounts(fields)));
    }

    /** Segment after segment, by one thread: the others have questions of their own. */
    private record Alone(ValueCounts counts) implements CollectorManager<ValueCounts, ValueCounts> {

        @Override
        public ValueCounts newCollector() {
            return counts;
        }

        @Override
        public ValueCounts reduce(Collection<ValueCounts> all) {
            return counts;
        }
    }

    private Map<String, Long> most(String field) {
        var most = new LinkedHashMap<String, Long>();
        counts.get(field).entrySet().stream()
                .sorted(
                        Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Entry.comparingByKey()))
                .limit(FacetCounter.Counter.MOST_VALUES)
                .forEach(one -> most.put(one.getKey(), one.getValue()));
        return most;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) {
        return new Segment(context.reader());
    }

    /** Gathers the hits of one segment and then counts them, a column at a time. */
    private final class Segment implements LeafCollector {

        private final LeafReader reader;
        private final FixedBitSet hits;

        Segment(LeafReader reader) {
            this.reader = reader;
            this.hits = new FixedBitSet(reader.maxDoc());
        }

        @Override
        public void setScorer(Scorable scorer) {}

        @Override
        public void collect(int doc) {
            hits.set(doc);
        }

        /** If most documents of a segment are hits, counting the others is faster. */
        @Override
        public void finish() throws IOException {
            var number = hits.cardinality();
            var most = number > hits.length() / 2;
            if (most) {
                hits.flip(0, hits.length());
            }
            if (number > 0) {
                for (var field : fields) {
                    new Column(reader, field).count(hits, most).addTo(counts.get(field));
                }
            }
        }
    }

    /** A field in one segment, which numbers its values. */
    private static final class Column {

        private final LeafReader reader;
        private final String field;
        private final SortedDocValues values;
        private final long[] counts;

        Column(LeafReader reader, String field) throws IOException {
            this.reader = reader;
            this.field = field;
            this.values = DocValues.unwrapSingleton(DocValues.getSortedSet(reader, field));
            this.counts = new long[values.getValueCount()];
        }

        /**
         * @param others whether those that are not in the set are meant
         */
        Column count(FixedBitSet docs, boolean others) throws IOException {
            if (others) {
                countAll();
            }
            var step = others ? -1 : 1;
            var each = new BitSetIterator(docs, 0);
            for (var doc = each.nextDoc(); doc != NO_MORE_DOCS; doc = each.nextDoc()) {
                if (values.advanceExact(doc)) {
                    counts[values.ordValue()] += step;
                }
            }
            return this;
        }

        /** Also of deleted documents, which are no hits either: what is counted is indexed too. */
        private void countAll() throws IOException {
            var terms = Terms.getTerms(reader, field).iterator();
            for (var value = 0; terms.next() != null; value++) {
                counts[value] = terms.docFreq();
            }
        }

        void addTo(Map<String, Long> all) throws IOException {
            for (var value = 0; value < counts.length; value++) {
                if (counts[value] > 0) {
                    all.merge(values.lookupOrd(value).utf8ToString(), counts[value], Long::sum);
                }
            }
        }
    }
}
