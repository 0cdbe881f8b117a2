package org.rushline.bench.searching;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/** Counts the values of some fields over all hits, segment by segment. */
final class FacetCounts implements Collector {

    private final String[] fields;
    private final List<long[]> counts = new ArrayList<>();

    private FacetCounts(String... fields) {
        this.fields = fields.clone();
    }

    static List<long[]> of(IndexSearcher searcher, Query query, String... fields)
            throws IOException {
        return searcher.search(query, new Alone(new FacetCounts(fields)));
    }

    private record Alone(FacetCounts all) implements CollectorManager<FacetCounts, List<long[]>> {

        @Override
        public FacetCounts newCollector() {
            return all;
        }

        @Override
        public List<long[]> reduce(Collection<FacetCounts> same) {
            return all.counts;
        }
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
        var values = new SortedSetDocValues[fields.length];
        var counted = new long[fields.length][];
        for (var at = 0; at < fields.length; at++) {
            values[at] = DocValues.getSortedSet(context.reader(), fields[at]);
            counted[at] = new long[(int) values[at].getValueCount()];
            counts.add(counted[at]);
        }
        return new LeafCollector() {
            @Override
            public void setScorer(Scorable scorer) {}

            @Override
            public void collect(int doc) throws IOException {
                for (var at = 0; at < values.length; at++) {
                    if (values[at].advanceExact(doc)) {
                        counted[at][(int) values[at].nextOrd()]++;
                    }
                }
            }
        };
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
