package org.rushline.catalog;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.rushline.platform.id.EventId;

/** An event's sale rules, at most a second old; decisions read them again. */
@ApplicationScoped
public class SaleTerms {

    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final int MOST_EVENTS = 10_000;

    /**
     * @param hold how long tickets are kept
     * @param singleSeats whether an order may leave one empty seat between taken ones
     */
    public record Terms(boolean open, Duration hold, int orderLimit, boolean singleSeats) {}

    @Inject SaleTermsReader reader;

    private LoadingCache<EventId, Terms> known;

    @PostConstruct
    void prepare() {
        known =
                Caffeine.newBuilder()
                        .expireAfterWrite(FRESH)
                        .maximumSize(MOST_EVENTS)
                        .build(event -> reader.terms(event));
    }

    /** Throws NotFound if there is no such event. */
    public Terms of(EventId event) {
        return known.get(event);
    }
}
