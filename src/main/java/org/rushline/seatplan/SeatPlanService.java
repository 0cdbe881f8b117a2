package org.rushline.seatplan;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.rushline.platform.problem.NotFound;

/**
 * Stores seat plans and gives them back. A venue is only a number here: this feature knows none.
 */
@Stateless
public class SeatPlanService {

    @Resource(lookup = "jdbc/app")
    DataSource database;

    /** Stores a layout as the next revision of the plan of its name. The venue must exist. */
    public SeatPlanSummary store(long venueId, PlanLayout layout) {
        return inDatabase(plans -> plans.add(venueId, layout));
    }

    /**
     * @throws NotFound if there is none
     */
    public SeatPlanSummary summary(SeatPlanId id) {
        return inDatabase(plans -> plans.get(id)).orElseThrow(() -> new NotFound("seat plan"));
    }

    /** All revisions, by name and the newest first. */
    public List<SeatPlanSummary> ofVenue(long venueId) {
        return inDatabase(plans -> plans.ofVenue(venueId));
    }

    /**
     * The whole plan: some 10 MB for 94,000 seats. It never changes, so keep what you make of it.
     *
     * @throws NotFound if there is none
     */
    public PlanLayout layout(SeatPlanId id) {
        return inDatabase(plans -> plans.layout(id)).orElseThrow(() -> new NotFound("seat plan"));
    }

    private <T> T inDatabase(Question<T> question) {
        try (var connection = database.getConnection()) {
            return question.ask(new SeatPlans(connection));
        } catch (SQLException failure) {
            throw new EJBException("The database did not answer about seat plans", failure);
        }
    }

    private interface Question<T> {
        T ask(SeatPlans plans) throws SQLException;
    }
}
