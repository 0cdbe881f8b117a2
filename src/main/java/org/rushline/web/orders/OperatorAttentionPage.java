package org.rushline.web.orders;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.rushline.attention.Attention;
import org.rushline.attention.AttentionView;

/** {@code /operator/attention}: what waits for a person. */
@Named
@RequestScoped
@RolesAllowed({"FINANCE", "BOX_OFFICE", "READ_ONLY"})
public class OperatorAttentionPage {

    private static final int MOST = 100;

    @Inject Attention attention;

    private List<AttentionView> waiting;

    /** The oldest first. */
    public List<AttentionView> getWaiting() {
        if (waiting == null) {
            waiting = attention.waiting(MOST);
        }
        return waiting;
    }

    public boolean isMore() {
        return getWaiting().size() == MOST;
    }
}
