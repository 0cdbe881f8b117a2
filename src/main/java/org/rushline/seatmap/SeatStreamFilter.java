package org.rushline.seatmap;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.rushline.accounts.CurrentPerson;
import org.rushline.accounts.Person;
import org.rushline.platform.id.AccountId;
import org.rushline.platform.id.EventId;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.platform.problem.Nearest;
import org.rushline.platform.problem.Problem;
import org.rushline.platform.problem.ProblemAnswer;
import org.rushline.platform.request.ClientAddress;
import org.rushline.platform.request.RequestPath;
import org.rushline.waitingroom.AdmissionCheck;

/** Not JAX-RS, where all streams would wait for one reader that does not read. */
public class SeatStreamFilter extends HttpFilter {

    private static final long serialVersionUID = 1;
    private static final Pattern PATH = Pattern.compile("/api/events/([^/]+)/availability/stream");

    @Inject transient SeatStreams streams;
    @Inject transient ClientAddress addresses;
    @Inject transient CurrentPerson person;
    @Inject transient AdmissionCheck admissions;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = PATH.matcher(RequestPath.of(request).path());
        if (!path.matches() || !request.getMethod().equals("GET")) {
            chain.doFilter(request, response);
            return;
        }
        try {
            open(EventId.of(path.group(1)), request, response);
        } catch (Problem problem) {
            ProblemAnswer.send(problem, response);
        }
    }

    private void open(EventId event, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        mustAskPlainly(request);
        streams.mustHaveTickets(event);
        admissions.mustBeIn(event, viewer());
        var address = addresses.block(request);
        streams.enter(address);
        try {
            response.setContentType("text/event-stream");
            response.setCharacterEncoding("UTF-8");
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Accel-Buffering", "no"); // nginx would gather it
            response.flushBuffer(); // before it is asynchronous: afterwards nothing would go out
            join(event, address, request, response.getOutputStream());
        } catch (IOException | RuntimeException e) {
            streams.leave(address);
            throw e;
        }
    }

    /** Null if nobody is signed in. */
    private AccountId viewer() {
        return person.person().map(Person::id).orElse(null);
    }

    private static void mustAskPlainly(HttpServletRequest request) {
        for (var name : request.getParameterMap().keySet()) {
            throw new InvalidFields(name, Nearest.unknown(name, List.of()));
        }
    }

    private void join(
            EventId event, String address, HttpServletRequest request, ServletOutputStream out) {
        var viewer = viewer();
        var lastEventId = request.getHeader("Last-Event-ID");
        var exchange = request.startAsync();
        exchange.setTimeout(0);
        streams.join(
                event,
                watched ->
                        new StreamClient(
                                exchange,
                                out,
                                watched.frames(),
                                watched.frames().seen(lastEventId),
                                viewer == null ? null : viewer.uuid(),
                                leaving -> {
                                    watched.remove(leaving);
                                    streams.leave(address);
                                }));
    }
}
