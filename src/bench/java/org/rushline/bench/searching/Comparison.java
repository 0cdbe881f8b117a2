package org.rushline.bench.searching;

import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.rushline.bench.Rounds;
import org.rushline.bench.Setting;
import org.rushline.bench.Table.Row;
import org.rushline.bench.searching.Latencies.Answering;

/** The same questions to Rushline and to somebody else, other ones every round. */
final class Comparison {

    /** Queries of each round, where one may take seconds. */
    static final int QUESTIONS = Setting.number("questions");

    /** Where both answer in milliseconds: of a hundred, the 99th percentile is but the worst. */
    static final int MANY = 5 * QUESTIONS;

    /** The compiler of the JVM is busy with the search for the first minute. */
    private static final int WARM_UP = 50 * QUESTIONS;

    private final String reference;
    private final Rounds<Latencies> rounds;

    /** Puts many questions. */
    interface Asking {
        Latencies ask(List<Asked> questions) throws Exception;

        static Asking inTurn(Answering answering) {
            return questions -> Latencies.of(questions, answering);
        }
    }

    /**
     * @param number of questions in each round
     */
    Comparison(QueryLog log, int number, String reference, Asking ours, Asking theirs) {
        this.reference = reference;
        var questions = Stream.generate(() -> log.next(number)).limit(Setting.ROUNDS + 1).toList();
        this.rounds =
                Rounds.of(
                        Setting.ROUNDS,
                        turns(questions.iterator(), ours),
                        turns(questions.iterator(), theirs));
    }

    private static Rounds.Measurement<Latencies> turns(
            Iterator<List<Asked>> questions, Asking asking) {
        return () -> asking.ask(questions.next());
    }

    /** The first queries of a new JVM: no class is loaded and nothing is compiled yet. */
    static Row cold(QueryLog log, Asking ours) throws Exception {
        var cold = ours.ask(log.next(QUESTIONS));
        return new Row(
                "the first %d questions of a new process, p50 / p99".formatted(QUESTIONS),
                both("%.1f".formatted(cold.p50()), "%.1f".formatted(cold.p99())),
                "–",
                "–",
                "none; no class is loaded yet, the files are not in the system's cache");
    }

    static void warmUp(QueryLog log, Asking... all) throws Exception {
        var questions = log.next(WARM_UP);
        for (var asking : all) {
            asking.ask(questions);
        }
    }

    List<Row> rows() {
        return List.of(
                row("search, mixed", asked -> !asked.isTyping()),
                row("search, with typos", asked -> asked.typo() && !asked.isTyping()),
                row("suggestions while typing", Asked::isTyping),
                new Row(
                        "questions a second and core",
                        rounds.ours(Latencies::perSecond).format("%.0f"),
                        rounds.references(Latencies::perSecond).format("%.0f"),
                        rounds.ratios(Latencies::perSecond).format("%.2f"),
                        reference + ", one client"));
    }

    /** A warm process whose files have to be read from the disk again. */
    Row fromDisk() {
        return row(
                "the first %d questions, files not in the system's cache".formatted(QUESTIONS),
                asked -> true);
    }

    private Row row(String what, Predicate<Asked> wanted) {
        ToDoubleFunction<Latencies> p50 = all -> all.only(wanted).p50();
        ToDoubleFunction<Latencies> p99 = all -> all.only(wanted).p99();
        return new Row(
                "%s, %,d events, p50 / p99".formatted(what, Searching.EVENTS),
                both(rounds.ours(p50).format("%.1f"), rounds.ours(p99).format("%.1f")),
                both(rounds.references(p50).format("%.1f"), rounds.references(p99).format("%.1f")),
                "%s / %s × the time"
                        .formatted(
                                rounds.ratios(p50).format("%.2f"),
                                rounds.ratios(p99).format("%.2f")),
                reference + ", same data and questions");
    }

    private static String both(String p50, String p99) {
        return p50 + " / " + p99 + " ms";
    }
}
