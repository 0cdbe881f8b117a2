package org.rushline.bench.searching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.store.FSDirectory;
import org.rushline.search.Starts;
import org.rushline.search.text.Tokenizer;

/**
 * The same questions put to the same files by Lucene's own means, and no more than that: one rank
 * of names before the rest, no whole names, no ranks of typos.
 */
final class BareLucene implements AutoCloseable {

    private static final int LITTLE = 3;
    private static final int SHOWN = 21;
    private static final int COUNTED = 10_000;
    private static final int LONGEST_WORD_WITH_ONE_TYPO = 7;

    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    BareLucene(Path index) throws IOException {
        reader = DirectoryReader.open(FSDirectory.open(index.resolve("event")));
        searcher = new IndexSearcher(reader);
    }

    /** The number of hits, counted as far as Rushline counts. */
    long ask(Asked asked) {
        try {
            var keyword = asked.isTyping() ? asked.typed() : asked.parameters().get("keyword");
            if (keyword == null) {
                return answer(asked, new MatchAllDocsQuery(), null);
            }
            var words = Tokenizer.asked(keyword);
            var field = asked.isTyping() ? "names" : "words";
            var strict = answer(asked, all(words, field, false), all(words, "names", false));
            return strict >= LITTLE
                    ? strict
                    : answer(asked, all(words, field, true), all(words, "names", true));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Query all(List<String> words, String field, boolean forgiving) {
        var all = new BooleanQuery.Builder();
        for (var at = 0; at < words.size(); at++) {
            var word = words.get(at);
            var any = new BooleanQuery.Builder().add(term(field, word), Occur.SHOULD);
            if (at == words.size() - 1) {
                any.add(term("starts", Starts.asked(word)), Occur.SHOULD);
            }
            if (forgiving && word.length() > LITTLE) {
                var typos = word.length() > LONGEST_WORD_WITH_ONE_TYPO ? 2 : 1;
                var alike = field.equals("words") ? "facts" : field;
                any.add(new FuzzyQuery(new Term(alike, word), typos, 1), Occur.SHOULD);
            }
            all.add(any.build(), Occur.FILTER);
        }
        return all.build();
    }

    private static Query term(String field, String word) {
        return new TermQuery(new Term(field, word));
    }

    private long answer(Asked asked, Query found, Query better) throws IOException {
        var all = new BooleanQuery.Builder().add(found, Occur.FILTER);
        all.add(statuses(), Occur.FILTER);
        all.add(LongPoint.newRangeQuery("until", Long.MIN_VALUE, now()), Occur.MUST_NOT);
        asked.parameters().forEach((name, value) -> filter(all, name, value, asked));
        var matching = all.build();
        if (better != null && !asked.isTyping()) {
            all.add(new BoostQuery(new ConstantScoreQuery(better), 1), Occur.SHOULD);
        }
        var sort = sort(asked, better != null && !asked.isTyping());
        var top =
                searcher.search(
                        all.build(), new TopFieldCollectorManager(sort, SHOWN, null, COUNTED));
        var stored = searcher.storedFields();
        for (var hit : top.scoreDocs) {
            stored.document(hit.doc);
        }
        if (asked.parameters().containsKey("facets")) {
            FacetCounts.of(searcher, matching, "type", "city", "month", "priceBand");
        }
        return top.totalHits.value;
    }

    private static Query statuses() {
        return new BooleanQuery.Builder()
                .add(term("status", "ANNOUNCED"), Occur.SHOULD)
                .add(term("status", "ON_SALE"), Occur.SHOULD)
                .build();
    }

    /** To the minute, so that Lucene may remember the filter. */
    private static long now() {
        return TimeUnit.MINUTES.toMillis(
                TimeUnit.MILLISECONDS.toMinutes(Instant.now().toEpochMilli()));
    }

    private static void filter(BooleanQuery.Builder all, String name, String value, Asked asked) {
        switch (name) {
            case "city" -> all.add(term("cities", Tokenizer.whole(value)), Occur.FILTER);
            case "country" -> all.add(term("countries", Tokenizer.whole(value)), Occur.FILTER);
            case "type" -> all.add(term("type", value), Occur.FILTER);
            case "maxPrice" ->
                    all.add(
                            LongPoint.newRangeQuery("price", 0, Long.parseLong(value)),
                            Occur.FILTER);
            case "start" ->
                    all.add(
                            IntPoint.newRangeQuery("day", day(value), Integer.MAX_VALUE),
                            Occur.FILTER);
            case "end" ->
                    all.add(
                            IntPoint.newRangeQuery("day", Integer.MIN_VALUE, day(value)),
                            Occur.FILTER);
            case "near" -> all.add(circle(asked), Occur.FILTER);
            default -> {}
        }
    }

    private static int day(String date) {
        return (int) LocalDate.parse(date).toEpochDay();
    }

    private static Query circle(Asked asked) {
        var metres = Double.parseDouble(asked.parameters().get("radiusKm")) * 1000;
        return LatLonPoint.newDistanceQuery(
                "location", asked.latitude(), asked.longitude(), metres);
    }

    private static Sort sort(Asked asked, boolean ranked) {
        var start = new SortedNumericSortField("startsAt", SortField.Type.LONG);
        var number = new SortedNumericSortField("number", SortField.Type.LONG);
        if (asked.parameters().containsKey("near")) {
            var distance =
                    LatLonDocValuesField.newDistanceSort(
                            "location", asked.latitude(), asked.longitude());
            return new Sort(distance, start, number);
        }
        return ranked ? new Sort(SortField.FIELD_SCORE, start, number) : new Sort(start, number);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
