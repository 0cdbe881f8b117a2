package org.rushline.venue;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rushline.platform.id.VenueId;
import org.rushline.platform.problem.Conflict;
import org.rushline.platform.problem.NotFound;
import org.rushline.platform.sql.Sql;
import org.rushline.platform.validation.Fixed;
import org.rushline.platform.validation.Valid;

/** Operators describe their venues. */
@Stateless
public class VenueService {

    /** Others may hold it too, which JPA's locks do not allow. */
    private static final String HOLD = "select id from venue where id = ? for share";

    @PersistenceContext(unitName = "rushline")
    EntityManager em;

    @Inject Sql sql;
    @Inject Valid valid;
    @Inject Event<VenueChanged> changed;

    /** Throws Conflict if the reference is taken. */
    public VenueView create(VenueDetails details) {
        valid.check(details);
        details.readBack().mustBeNothing();
        byReference(details.reference())
                .ifPresent(
                        taken -> {
                            throw Conflict.referenceTaken(details.reference(), taken.id());
                        });
        var venue = new Venue(details);
        em.persist(venue);
        em.flush();
        return venue.view();
    }

    /** Throws Conflict if it was changed since the version given. */
    public VenueView edit(VenueId id, VenueDetails details) {
        valid.check(details);
        var venue = find(id);
        if (details.version() == null || details.version() != venue.version()) {
            throw Conflict.changedMeanwhile();
        }
        var before = venue.view();
        details.readBack().mustEqual(before);
        Fixed.check("reference", before.reference(), details.reference());
        venue.describe(details);
        em.flush();
        if (!venue.view().equals(before)) {
            changed.fire(new VenueChanged(id));
        }
        return venue.view();
    }

    public VenueView get(VenueId id) {
        return find(id).view();
    }

    /** The same; nobody edits it before the transaction ends. */
    public VenueView held(VenueId id) {
        sql.list(HOLD, row -> row.getLong(1), id.value());
        return get(id);
    }

    /** The next ones in the order they were made; all of them from the beginning if after is 0. */
    public List<VenueView> after(long after, int most) {
        return em.createQuery(
                        "select v from Venue v where v.id > :after order by v.id", Venue.class)
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultStream()
                .map(Venue::view)
                .toList();
    }

    /** Those with these words in their names or cities, by name. */
    public List<VenueView> named(String words, int most) {
        return em.createQuery(
                        """
                        select v from Venue v where locate(:words, lower(v.name || ' ' || v.city)) > 0
                        order by lower(v.name), v.id""",
                        Venue.class)
                .setParameter("words", words.toLowerCase(Locale.ROOT))
                .setMaxResults(most)
                .getResultStream()
                .map(Venue::view)
                .toList();
    }

    /** Those of this very name, in whatever case. */
    public List<VenueView> exactly(String name, int most) {
        return em.createQuery(
                        "select v from Venue v where lower(v.name) = :name order by v.id",
                        Venue.class)
                .setParameter("name", name.toLowerCase(Locale.ROOT))
                .setMaxResults(most)
                .getResultStream()
                .map(Venue::view)
                .toList();
    }

    public Optional<VenueView> byReference(String reference) {
        return em.createQuery("select v from Venue v where v.reference = :reference", Venue.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst()
                .map(Venue::view);
    }

    public void delete(VenueId id) {
        em.remove(find(id));
        em.flush();
    }

    private Venue find(VenueId id) {
        var venue = em.find(Venue.class, id.value());
        if (venue == null) {
            throw new NotFound("venue");
        }
        return venue;
    }
}
