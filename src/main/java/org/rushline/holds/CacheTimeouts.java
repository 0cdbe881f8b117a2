package org.rushline.holds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.annotation.Metric;

/** Bounds every wait for the grid; without its answer the database decides. */
@ApplicationScoped
class CacheTimeouts {

    private static final Logger LOG = Logger.getLogger(CacheTimeouts.class.getName());

    @Inject
    @Metric(
            name = "rushline_hold_cache_failures",
            absolute = true,
            description = "Questions about holds that the grid did not answer")
    Counter failures;

    <T> T orNull(CompletableFuture<T> answer) {
        return or(answer, null);
    }

    boolean orTrue(CompletableFuture<Boolean> answer) {
        return or(answer, true);
    }

    void all(Collection<? extends CompletableFuture<?>> answers) {
        or(CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)), null);
    }

    private <T> T or(CompletableFuture<T> answer, T otherwise) {
        try {
            return answer.get(HoldSettings.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return otherwise;
        } catch (ExecutionException | TimeoutException e) {
            failures.inc();
            LOG.log(Level.FINE, "The grid did not answer about a hold", e);
            return otherwise;
        }
    }
}
