package org.rushline.presale;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.rushline.platform.id.AccountId;
import org.rushline.platform.id.EventId;
import org.rushline.presale.PresaleGate.Pass;

/**
 * What everybody is told about an event's presales, a second old at most, and keeps those away who
 * may not buy, before anything is done for them. A reservation's own transaction decides.
 */
@ApplicationScoped
public class PresaleCheck {

    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final int MOST_EVENTS = 10_000;

    @Inject MyPresales presales;
    @Inject PresaleGate gate;

    private LoadingCache<EventId, PresalesView> known;

    @PostConstruct
    void prepare() {
        known =
                Caffeine.newBuilder()
                        .expireAfterWrite(FRESH)
                        .maximumSize(MOST_EVENTS)
                        .build(event -> presales.of(event));
    }

    public PresalesView of(EventId event) {
        return known.get(event);
    }

    /** What somebody may do by the database's clock. */
    public Pass pass(EventId event, AccountId buyer) {
        return of(event).running() ? gate.look(event, buyer) : new Pass(null, false, null, 0);
    }
}
