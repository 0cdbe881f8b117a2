package org.rushline.performer;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rushline.platform.id.PerformerId;
import org.rushline.platform.problem.Conflict;
import org.rushline.platform.problem.NotFound;
import org.rushline.platform.validation.Fixed;
import org.rushline.platform.validation.Valid;

/** Operators describe who performs. */
@Stateless
public class PerformerService {

    @PersistenceContext(unitName = "rushline")
    EntityManager em;

    @Inject Valid valid;
    @Inject Event<PerformerChanged> changed;

    /** Throws Conflict if the reference is taken. */
    public PerformerView create(PerformerDetails details) {
        valid.check(details);
        details.readBack().mustBeNothing();
        byReference(details.reference())
                .ifPresent(
                        taken -> {
                            throw Conflict.referenceTaken(details.reference(), taken.id());
                        });
        var performer = new Performer(details);
        em.persist(performer);
        em.flush();
        return performer.view();
    }

    /** Throws Conflict if it was changed since the version given. */
    public PerformerView edit(PerformerId id, PerformerDetails details) {
        valid.check(details);
        var performer = find(id);
        if (details.version() == null || details.version() != performer.version()) {
            throw Conflict.changedMeanwhile();
        }
        var before = performer.view();
        details.readBack().mustEqual(before);
        Fixed.check("reference", before.reference(), details.reference());
        performer.describe(details);
        em.flush();
        if (!performer.view().equals(before)) {
            changed.fire(new PerformerChanged(id));
        }
        return performer.view();
    }

    public PerformerView get(PerformerId id) {
        return find(id).view();
    }

    /** The next ones in the order they were made; all of them from the beginning if after is 0. */
    public List<PerformerView> after(long after, int most) {
        return em.createQuery(
                        "select p from Performer p where p.id > :after order by p.id",
                        Performer.class)
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultStream()
                .map(Performer::view)
                .toList();
    }

    /** Those with these words in their names, by name. */
    public List<PerformerView> named(String words, int most) {
        return em.createQuery(
                        """
                        select p from Performer p where locate(:words, lower(p.name)) > 0
                        order by lower(p.name), p.id""",
                        Performer.class)
                .setParameter("words", words.toLowerCase(Locale.ROOT))
                .setMaxResults(most)
                .getResultStream()
                .map(Performer::view)
                .toList();
    }

    /** Those of this very name, in whatever case. */
    public List<PerformerView> exactly(String name, int most) {
        return em.createQuery(
                        "select p from Performer p where lower(p.name) = :name order by p.id",
                        Performer.class)
                .setParameter("name", name.toLowerCase(Locale.ROOT))
                .setMaxResults(most)
                .getResultStream()
                .map(Performer::view)
                .toList();
    }

    public Optional<PerformerView> byReference(String reference) {
        return em.createQuery(
                        "select p from Performer p where p.reference = :reference", Performer.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst()
                .map(Performer::view);
    }

    /** In the order asked for; those that do not exist are left out. */
    public List<PerformerView> all(List<PerformerId> ids) {
        return ids.stream()
                .map(id -> em.find(Performer.class, id.value()))
                .filter(java.util.Objects::nonNull)
                .map(Performer::view)
                .toList();
    }

    public void delete(PerformerId id) {
        em.remove(find(id));
        em.flush();
    }

    private Performer find(PerformerId id) {
        var performer = em.find(Performer.class, id.value());
        if (performer == null) {
            throw new NotFound("performer");
        }
        return performer;
    }
}
