package org.rushline.catalog.pricing;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.TierId;

/** One price of an event, and the plan's categories it sells. */
@Entity
@Table(name = "price_tier")
public class PriceTier {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "event_id", updatable = false)
    private long eventId;

    @SuppressWarnings("UnusedVariable") // queries sort by it
    private int position;

    private String name;
    private long price;
    private long fee;

    @ElementCollection
    @CollectionTable(name = "price_tier_category", joinColumns = @JoinColumn(name = "tier_id"))
    private List<SoldCategory> categories = new ArrayList<>();

    protected PriceTier() {}

    public PriceTier(EventId event, int position, TierDetails details) {
        eventId = event.value();
        describe(position, details);
    }

    void describe(int newPosition, TierDetails details) {
        position = newPosition;
        name = details.plainName();
        price = details.price();
        fee = details.feeOrNone();
        if (!sells(details)) {
            categories.clear();
            details.categories()
                    .forEach(c -> categories.add(new SoldCategory(new EventId(eventId), c)));
        }
    }

    /** To be flushed before others sell what it sold. */
    public void sellNothing() {
        categories.clear();
    }

    boolean sells(TierDetails details) {
        return Set.copyOf(categoryNames()).equals(Set.copyOf(details.categories()));
    }

    TierId id() {
        return new TierId(id);
    }

    public String name() {
        return name;
    }

    List<String> categoryNames() {
        return categories.stream().map(category -> category.category).toList();
    }

    public TierView view() {
        return new TierView(new TierId(id).toString(), name, price, fee, categoryNames());
    }

    /** Carries the event too, so that the database can refuse a category sold twice. */
    @Embeddable
    static class SoldCategory {

        @Column(name = "event_id")
        private long eventId;

        private String category;

        protected SoldCategory() {}

        SoldCategory(EventId event, String category) {
            eventId = event.value();
            this.category = category;
        }
    }
}
