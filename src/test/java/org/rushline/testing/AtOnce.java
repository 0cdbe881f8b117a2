package org.rushline.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Many callers in the same moment. */
public final class AtOnce {

    private AtOnce() {}

    /**
     * @param call what each does, by its number, from 0
     * @return what each has got
     */
    public static <T> List<T> times(int callers, IntFunction<T> call) {
        var threads = Executors.newFixedThreadPool(callers);
        var start = new CountDownLatch(1);
        try {
            var calls = new ArrayList<Future<T>>();
            for (int i = 0; i < callers; i++) {
                var number = i;
                calls.add(
                        threads.submit(
                                () -> {
                                    start.await();
                                    return call.apply(number);
                                }));
            }
            start.countDown();
            var answers = new ArrayList<T>();
            for (var one : calls) {
                answers.add(one.get());
            }
            return answers;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}
