package org.rushline.catalog.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.function.Consumer;
import org.rushline.catalog.Event;
import org.rushline.catalog.EventClock;
import org.rushline.catalog.EventClock.Standing;
import org.rushline.catalog.EventView;
import org.rushline.catalog.Events;
import org.rushline.catalog.Phase;
import org.rushline.catalog.history.EventChanges;
import org.rushline.platform.id.AccountId;
import org.rushline.platform.problem.InvalidFields;

/** Carries out what operators change about an event, within the law, and writes down the news. */
@ApplicationScoped
class Amendments {

    /**
     * The author of an edit, and the reason.
     *
     * @param reason null if none is given
     * @param confirmed what was asked about and is meant
     * @param by the operator's account
     * @param moves whether the seats move with the event
     */
    record Author(String reason, List<String> confirmed, AccountId by, boolean moves) {

        static Author of(String reason, List<String> confirm, AccountId by) {
            var confirmed = confirm == null ? List.<String>of() : confirm;
            LikelyMistake.mustKnow(confirmed);
            return new Author(reason, confirmed, by, false);
        }

        Author moving() {
            return new Author(reason, confirmed, by, true);
        }
    }

    @PersistenceContext(unitName = "rushline")
    EntityManager em;

    @Inject Events events;
    @Inject EventClock clock;
    @Inject EventChanges changes;

    /**
     * @param event locked
     * @param before how it is seen before
     * @param change of the event alone, without asking the database
     * @param more what else belongs to it, written once the law has been asked
     * @throws InvalidFields if the law forbids it
     * @throws ConfirmFirst if it looks like a slip of the keyboard
     */
    EventView make(
            Event event, EventView before, Author author, Consumer<Phase> change, Runnable more) {
        var id = event.id();
        event.mustNotBeCancelled();
        var phase = events.phase(event);
        change.accept(phase);
        var wanted = event.view(before.tiers(), Standing.of(before));
        EditRules.check(EventField.changed(before, wanted), phase, author);
        em.flush();
        more.run();
        var after = events.told(id);
        LikelyMistake.in(before, after, clock.now())
                .ifPresent(slip -> slip.mustBeConfirmed(author.confirmed()));
        if (phase != Phase.PLANNED) {
            changes.record(id, before, after, author.reason(), author.by());
        }
        return after;
    }
}
