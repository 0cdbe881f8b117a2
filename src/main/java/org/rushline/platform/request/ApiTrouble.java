package org.rushline.platform.request;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rushline.platform.problem.ProblemAnswer;
import org.rushline.platform.problem.Problems;

/** Answers the container's refusals of API addresses with problem documents instead of pages. */
@WebFilter(
        filterName = "apiTrouble",
        urlPatterns = "/WEB-INF/errorpages/*",
        dispatcherTypes = DispatcherType.ERROR,
        asyncSupported = true)
public class ApiTrouble extends HttpFilter {

    private static final long serialVersionUID = 1;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var refused = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (refused != null && new RequestPath(refused).isApi()) {
            ProblemAnswer.send(Problems.ofStatus(response.getStatus()), response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
