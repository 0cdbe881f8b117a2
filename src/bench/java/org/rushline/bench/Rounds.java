package org.rushline.bench;

import java.util.ArrayList;
import java.util.List;

/** Measures two things alternately, so that other load on the machine hits both. */
public final class Rounds<T> {

    private final List<T> ours = new ArrayList<>();
    private final List<T> references = new ArrayList<>();

    /** One measurement; may fail. */
    public interface Measurement<T> {
        T take() throws Exception;
    }

    /** The first round of each warms up and does not count. */
    public static <T> Rounds<T> of(int count, Measurement<T> ours, Measurement<T> reference) {
        var rounds = new Rounds<T>();
        for (var round = 0; round <= count; round++) {
            var mine = take(ours);
            var theirs = take(reference);
            if (round > 0) {
                rounds.ours.add(mine);
                rounds.references.add(theirs);
            }
        }
        return rounds;
    }

    public Spread ours(java.util.function.ToDoubleFunction<T> figure) {
        return new Spread(ours.stream().mapToDouble(figure).toArray());
    }

    public Spread references(java.util.function.ToDoubleFunction<T> figure) {
        return new Spread(references.stream().mapToDouble(figure).toArray());
    }

    /** Ours by the reference's, round by round. */
    public Spread ratios(java.util.function.ToDoubleFunction<T> figure) {
        var ratios = new double[ours.size()];
        for (var round = 0; round < ratios.length; round++) {
            ratios[round] =
                    figure.applyAsDouble(ours.get(round))
                            / figure.applyAsDouble(references.get(round));
        }
        return new Spread(ratios);
    }

    private static <T> T take(Measurement<T> measurement) {
        try {
            return measurement.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
