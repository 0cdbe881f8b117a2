package org.rushline.catalog.editing;

import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.rushline.catalog.EventDetails;
import org.rushline.catalog.EventView;
import org.rushline.platform.problem.Problem;
import org.rushline.platform.validation.Valid;

/** Operators announce many events at once. */
@Stateless
public class SeasonService {

    @Resource SessionContext transaction;

    @Inject Valid valid;
    @Inject EventMaker maker;

    /**
     * Makes and announces all of them or none, and returns them in the same order.
     *
     * @throws Problem as for a single event, naming which one it is about
     */
    public List<EventView> announce(Season season) {
        return all(season, maker::announced);
    }

    /** The same, but drafts. */
    public List<EventView> draft(Season season) {
        return all(season, maker::draft);
    }

    /**
     * All of them or none, however many they are.
     *
     * @param events valid by themselves
     */
    public void make(List<EventDetails> events, boolean announced) {
        events.forEach(announced ? maker::announced : maker::draft);
    }

    /**
     * Whether it could be made; nothing is left of it.
     *
     * @param event valid by itself
     * @throws Problem if it could not
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void tryOut(EventDetails event, boolean announced) {
        make(List.of(event), announced);
        transaction.setRollbackOnly();
    }

    private List<EventView> all(Season season, Function<EventDetails, EventView> making) {
        valid.check(season);
        var made = new ArrayList<EventView>();
        for (var details : season.events()) {
            try {
                made.add(making.apply(details));
            } catch (Problem problem) {
                throw problem.at("events[" + made.size() + "]");
            }
        }
        return made;
    }
}
