package org.rushline.catalog;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.rushline.catalog.pricing.PriceTier;
import org.rushline.catalog.pricing.TierDetails;
import org.rushline.catalog.pricing.TierMatch;
import org.rushline.platform.id.EventId;
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

    /** Creates the tiers of an event that has none yet. */
    public void make(EventId event, List<TierDetails> details) {
        check(details);
        TierMatch.mustNameNone(details);
        IntStream.range(0, details.size())
                .mapToObj(position -> new PriceTier(event, position, details.get(position)))
                .forEach(em::persist);
        em.flush();
    }

    /** Before there are tickets: what is not named goes, and what is new comes. */
    public void replan(EventId event, List<TierDetails> details) {
        check(details);
        var match = TierMatch.byName(of(event), details);
        match.leftOver().forEach(em::remove);
        write(event, details, match);
    }

    /** Once there are tickets a tier keeps its categories; name, price and order may change. */
    public void edit(EventId event, List<TierDetails> details) {
        check(details);
        var match = TierMatch.byCategories(of(event), details);
        if (!match.isComplete() || !match.otherCategories().isEmpty()) {
            throw new Conflict(
                    "tickets-exist",
                    "There are tickets already",
                    "The event is on sale: its tiers can change names and prices, not their categories.");
        }
        match.describe();
        em.flush();
    }

    /** For another plan: each may sell other categories, none goes, some may come. */
    public void resell(EventId event, List<TierDetails> details) {
        check(details);
        var match = TierMatch.byName(of(event), details);
        if (!match.leftOver().isEmpty()) {
            throw new InvalidFields(
                    "tiers",
                    "leave out %s, of which there are tickets"
                            .formatted(match.leftOver().get(0).name()));
        }
        write(event, details, match);
    }

    private void write(EventId event, List<TierDetails> details, TierMatch match) {
        match.otherCategories().forEach(PriceTier::sellNothing);
        em.flush(); // for what one sold another may sell now
        match.describe();
        for (var position : match.unmatched()) {
            em.persist(new PriceTier(event, position, details.get(position)));
        }
        em.flush();
    }

    private static void check(List<TierDetails> details) {
        var names = new HashSet<String>();
        var categories = new HashSet<String>();
        for (int i = 0; i < details.size(); i++) {
            if (!names.add(details.get(i).plainName())) {
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
