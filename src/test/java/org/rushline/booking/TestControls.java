package org.rushline.booking;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.rushline.cluster.Grid;

/**
 * Lets a test lose all holds and remove guards inside a node. Only the tests deploy the WAR of this
 * servlet.
 */
@WebServlet("/api/_test/*")
public class TestControls extends HttpServlet {

    private static final long serialVersionUID = 1;

    @Inject transient Grid grid;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        switch (request.getPathInfo()) {
            case "/wipe" -> grid.cache("holds").clear();
            case "/guards" -> {
                RemovedGuard.REMOVED.clear();
                var names = request.getParameter("removed");
                if (names != null && !names.isEmpty()) {
                    RemovedGuard.REMOVED.addAll(List.of(names.split(",")));
                }
            }
            default -> response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
