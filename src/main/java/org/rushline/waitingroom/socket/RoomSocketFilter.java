package org.rushline.waitingroom.socket;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.ServletResponseWrapper;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.server.ServerContainer;
import jakarta.websocket.server.ServerEndpointConfig;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.rushline.accounts.CurrentPerson;
import org.rushline.platform.id.AccountId;
import org.rushline.platform.id.EventId;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.platform.problem.Nearest;
import org.rushline.platform.problem.Problem;
import org.rushline.platform.problem.ProblemAnswer;
import org.rushline.platform.problem.Refusal;
import org.rushline.platform.request.ClientAddress;
import org.rushline.platform.request.RequestPath;
import org.rushline.waitingroom.Rooms;
import org.rushline.waitingroom.api.RoomDocuments;
import org.rushline.waitingroom.holders.Holders;
import org.rushline.waitingroom.holders.PlaceCookies;

/** Opens sockets. Not an annotated endpoint: here a refusal is an answer that says why. */
public class RoomSocketFilter extends HttpFilter {

    private static final long serialVersionUID = 1;
    private static final Pattern PATH = Pattern.compile("/ws/waiting-room/([^/]+)");
    private static final String VERSION = "13";

    @Inject transient RoomSockets sockets;
    @Inject transient RoomDocuments documents;
    @Inject transient ClientAddress addresses;
    @Inject transient CurrentPerson person;
    @Inject transient Rooms rooms;
    @Inject transient Holders holders;
    @Inject transient PlaceCookies cookies;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = PATH.matcher(RequestPath.of(request).path());
        if (!path.matches()) {
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
            throws IOException, ServletException {
        mustAskPlainly(request);
        documents.of(event); // else it is not found
        var socket =
                new RoomSocket(
                        event,
                        person.person().orElse(null),
                        holder(event, request),
                        addresses.block(request),
                        sockets);
        sockets.enter(socket);
        try {
            upgrade(socket, request, response);
        } catch (DeploymentException e) {
            throw new ServletException(e);
        } finally {
            if (response.getStatus() != HttpServletResponse.SC_SWITCHING_PROTOCOLS) {
                sockets.gone(socket);
            }
        }
    }

    /** An account is known by itself, also before there is a room. */
    private UUID holder(EventId event, HttpServletRequest request) {
        var who = cookies.visitor(request);
        var account = Optional.ofNullable(who.account()).map(AccountId::uuid);
        if (!who.isKnownToBrowser()) {
            return account.orElse(null);
        }
        return rooms.of(event)
                .flatMap(room -> holders.known(room, who))
                .or(() -> account)
                .orElse(null);
    }

    private static void mustAskPlainly(HttpServletRequest request) {
        for (var name : request.getParameterMap().keySet()) {
            throw new InvalidFields(name, Nearest.unknown(name, List.of()));
        }
        if (!request.getMethod().equals("GET")
                || !"websocket".equalsIgnoreCase(request.getHeader("Upgrade"))
                || !VERSION.equals(request.getHeader("Sec-WebSocket-Version"))
                || request.getHeader("Sec-WebSocket-Key") == null) {
            throw new Refusal(
                    400, "bad-request", "Not a WebSocket", "This address speaks WebSocket only.");
        }
    }

    /** The container knows its own requests only. */
    private void upgrade(
            RoomSocket socket, HttpServletRequest request, HttpServletResponse response)
            throws IOException, DeploymentException {
        var container =
                (ServerContainer) getServletContext().getAttribute(ServerContainer.class.getName());
        var endpoint =
                ServerEndpointConfig.Builder.create(
                                RoomSocket.class, RequestPath.of(request).path())
                        .configurator(new Prepared(socket))
                        .build();
        container.upgradeHttpToWebSocket(bare(request), bare(response), endpoint, Map.of());
    }

    private static ServletRequest bare(ServletRequest request) {
        return request instanceof ServletRequestWrapper wrapper
                ? bare(wrapper.getRequest())
                : request;
    }

    private static ServletResponse bare(ServletResponse response) {
        return response instanceof ServletResponseWrapper wrapper
                ? bare(wrapper.getResponse())
                : response;
    }

    /** Has the socket that was made for this request. */
    private static final class Prepared extends ServerEndpointConfig.Configurator {

        private final RoomSocket socket;

        Prepared(RoomSocket socket) {
            this.socket = socket;
        }

        @Override
        public <T> T getEndpointInstance(Class<T> type) {
            return type.cast(socket);
        }
    }
}
