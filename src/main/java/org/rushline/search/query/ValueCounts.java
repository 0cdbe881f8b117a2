package org.rushline.search.query;

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
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.backend.lucene.search.spi.LuceneMigrationUtils;
import org.hibernate.search.mapper.pojo.standalone.scope.SearchScope;

/**
 * Counts the values of one or more fields over all hits. Hibernate Search can count too, but keeps
 * a hash table where Lucene's numbering of the values allows an array, which a million hits feel.
 */
final class ValueCounts implements Collector {

    private static final int AT_A_TIME = 1_024;

    private final List<String> fields;
    private final Map<String, Map<String, Long>> counts = new HashMap<>();

    private ValueCounts(List<String> fields) {
        this.fields = List.copyOf(fields);
        fields.forEach(field -> counts.put(field, new HashMap<>()));
    }

    static Tally.Counter in(SearchScope<?> scope) {
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
                .limit(Tally.Counter.MOST_VALUES)
                .forEach(one -> most.put(one.getKey(), one.getValue()));
        return most;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
        var segment = new Column[fields.size()];
        for (var at = 0; at < segment.length; at++) {
            var values = DocValues.getSortedSet(context.reader(), fields.get(at));
            segment[at] = new Column(fields.get(at), DocValues.unwrapSingleton(values));
        }
        return new Segment(segment);
    }

    /** Counts a column at a time, of many hits: a hit at a time, all columns' data compete. */
    private final class Segment implements LeafCollector {

        private final Column[] columns;
        private final int[] docs = new int[AT_A_TIME];
        private int gathered;

        Segment(Column... columns) {
            this.columns = columns;
        }

        @Override
        public void setScorer(Scorable scorer) {}

        @Override
        public void collect(int doc) throws IOException {
            docs[gathered++] = doc;
            if (gathered == docs.length) {
                count();
            }
        }

        private void count() throws IOException {
            for (var column : columns) {
                column.count(docs, gathered);
            }
            gathered = 0;
        }

        @Override
        public void finish() throws IOException {
            count();
            for (var column : columns) {
                column.addTo(counts.get(column.field));
            }
        }
    }

    /** A field in one segment, which numbers its values. */
    private static final class Column {

        private final String field;
        private final SortedDocValues values;
        private final long[] counts;

        Column(String field, SortedDocValues values) {
            this.field = field;
            this.values = values;
            this.counts = new long[values.getValueCount()];
        }

        void count(int[] docs, int number) throws IOException {
            for (var at = 0; at < number; at++) {
                if (values.advanceExact(docs[at])) {
                    counts[values.ordValue()]++;
                }
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
