package org.rushline.cluster;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.infinispan.Cache;
import org.rushline.platform.health.HealthAnswer;
import org.rushline.platform.health.Probe;

/** Whether the grid keeps what it is given, within a second. */
@Readiness
@ApplicationScoped
class GridReady implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(GridReady.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    @Inject Grid grid;
    @Inject Node node;
    @Inject Neighbours neighbours;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    ExecutorService executor;

    private Cache<String, Long> cache;
    private Probe<Boolean> keeps;

    @PostConstruct
    void prepare() {
        cache = grid.cache("health");
        keeps = new Probe<>(executor, this::keepsWhatItIsGiven, PATIENCE);
    }

    @Override
    public HealthCheckResponse call() {
        var data = Map.of("nodes", (long) grid.members().size());
        return fault().map(reason -> HealthAnswer.down("grid", reason, data))
                .orElseGet(() -> HealthAnswer.up("grid", data));
    }

    private Optional<String> fault() {
        try {
            if (!neighbours.met()) {
                return Optional.of("another node may be starting: waiting to meet it");
            }
            return keeps.ask() ? Optional.empty() : Optional.of("lost what it was given");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted");
        } catch (TimeoutException e) {
            return Optional.of("no answer within a second");
        } catch (Exception e) {
            LOG.log(Level.FINE, "The grid does not answer", e);
            return Optional.of("answers with an error");
        }
    }

    private boolean keepsWhatItIsGiven() {
        var now = System.nanoTime();
        cache.put(node.name(), now);
        return cache.get(node.name()) == now;
    }
}
