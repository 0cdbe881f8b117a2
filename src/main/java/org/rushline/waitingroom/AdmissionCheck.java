package org.rushline.waitingroom;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.rushline.platform.id.AccountId;
import org.rushline.platform.id.EventId;

/**
 * Keeps those away who are not in, before anything is done for them. A reservation's own
 * transaction decides; whether a room is on may be a second old here.
 */
@ApplicationScoped
public class AdmissionCheck {

    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final int MOST_EVENTS = 10_000;

    @Inject AdmissionGate gate;

    private LoadingCache<EventId, Boolean> on;

    @PostConstruct
    void prepare() {
        on =
                Caffeine.newBuilder()
                        .expireAfterWrite(FRESH)
                        .maximumSize(MOST_EVENTS)
                        .build(event -> gate.isOn(event));
    }

    /** Whether one needs an admission to shop for this event. */
    public boolean isOn(EventId event) {
        return on.get(event);
    }

    /**
     * Whether somebody may shop.
     *
     * @param who null if nobody is signed in
     */
    public boolean isIn(EventId event, AccountId who) {
        return !isOn(event) || (who != null && gate.look(event, who).open());
    }

    /**
     * @param who null if nobody is signed in
     * @throws AdmissionNeeded if a room is on and they are not in
     */
    public void mustBeIn(EventId event, AccountId who) {
        if (!isIn(event, who)) {
            throw new AdmissionNeeded(event);
        }
    }
}
