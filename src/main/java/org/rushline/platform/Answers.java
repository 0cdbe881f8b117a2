package org.rushline.platform;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.rushline.platform.problem.Unavailable;

/** Waits for what others work on, in threads that have nothing else to do. */
public final class Answers {

    private Answers() {}

    /**
     * The answer. Throws what it failed with.
     *
     * @param answer that comes in bounded time
     */
    public static <T> T await(CompletableFuture<T> answer) {
        try {
            return answer.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new Unavailable();
        }
    }
}
