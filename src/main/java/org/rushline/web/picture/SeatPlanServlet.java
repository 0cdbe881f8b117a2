package org.rushline.web.picture;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rushline.accounts.CurrentPerson;
import org.rushline.catalog.PublicPlans;
import org.rushline.platform.id.SeatPlanId;
import org.rushline.platform.problem.NotFound;
import org.rushline.platform.problem.Problem;
import org.rushline.seatplan.SeatPlanService;
import org.rushline.seatplan.drawing.PlanDrawing;

/** {@code /plans/spl_….svg}: kept for ever, since a plan never changes. */
@WebServlet("/plans/*")
public class SeatPlanServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    private static final int KEPT = 200;

    @Inject transient SeatPlanService plans;
    @Inject transient PublicPlans shown;
    @Inject transient CurrentPerson person;

    /** A stadium takes the database a while. */
    private final transient LoadingCache<SeatPlanId, String> drawings =
            Caffeine.newBuilder().maximumSize(KEPT).build(this::draw);

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            var id = SeatPlanId.of(Drawings.idIn(request).orElse(""));
            var known = shown.has(id);
            if (!known && !person.isStaff()) {
                throw new NotFound("seat plan");
            }
            var drawing = drawings.get(id);
            response.setHeader(
                    "Cache-Control", known ? "public, max-age=31536000, immutable" : "no-store");
            Drawings.send(drawing, response);
        } catch (Problem e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private String draw(SeatPlanId id) {
        return PlanDrawing.overview(plans.layout(id));
    }
}
