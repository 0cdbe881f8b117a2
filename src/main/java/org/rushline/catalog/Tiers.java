package org.rushline.catalog;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rushline.platform.problem.Conflict;
import org.rushline.platform.problem.InvalidFields;

/** The price tiers of events, in their order. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Tiers {

    @PersistenceContext(unitName = "rushline")
    EntityManager em;

    public List<PriceTier> of(EventId event) {
        return em.createQuery(
                        "select t from PriceTier t where t.eventId = :event order by t.position",
                        PriceTier.class)
                .setParameter("event", event.value())
                .getResultList();
    }

    /** Of an event that has none yet. */
    public List<PriceTier> make(EventId event, List<TierDetails> details) {
        check(details);
        var tiers = new ArrayList<PriceTier>();
        for (int position = 0; position < details.size(); position++) {
            tiers.add(new PriceTier(event.value(), position, details.get(position)));
        }
        tiers.forEach(em::persist);
        em.flush();
        return tiers;
    }

    /** Before there are tickets: nothing refers to the old ones, so they simply go. */
    public void replace(EventId event, List<TierDetails> details) {
        em.createNativeQuery("delete from price_tier where event_id = ?1")
                .setParameter(1, event.value())
                .executeUpdate();
        em.clear();
        make(event, details);
    }

    /** Once there are tickets a tier keeps its categories; name, price and order may change. */
    public List<PriceTier> edit(EventId event, List<TierDetails> details) {
        check(details);
        var tiers = of(event);
        for (var tier : tiers) {
            var position = positionOf(Set.copyOf(tier.categoryNames()), details);
            tier.describe(position, withCategoriesOf(tier, details.get(position)));
        }
        if (tiers.size() != details.size()) {
            throw categoriesAreFixed();
        }
        em.flush();
        return of(event);
    }

    private static TierDetails withCategoriesOf(PriceTier tier, TierDetails details) {
        return new TierDetails(
                details.name(), details.price(), details.fee(), tier.categoryNames());
    }

    private static int positionOf(Set<String> categories, List<TierDetails> details) {
        for (int position = 0; position < details.size(); position++) {
            if (categories.equals(Set.copyOf(details.get(position).categories()))) {
                return position;
            }
        }
        throw categoriesAreFixed();
    }

    private static Conflict categoriesAreFixed() {
        return new Conflict(
                "tickets-exist",
                "There are tickets already",
                "The event is on sale: its tiers can change names and prices, not their categories.");
    }

    private static void check(List<TierDetails> details) {
        var names = new HashSet<String>();
        var categories = new HashSet<String>();
        for (int i = 0; i < details.size(); i++) {
            if (!names.add(details.get(i).name().strip())) {
                throw new InvalidFields("tiers[" + i + "].name", "is another tier's name already");
            }
            for (var category : details.get(i).categories()) {
                if (!categories.add(category)) {
                    throw new InvalidFields(
                            "tiers[" + i + "].categories", category + " is in two tiers");
                }
            }
        }
    }
}
