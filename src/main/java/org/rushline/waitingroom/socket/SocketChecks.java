package org.rushline.waitingroom.socket;

import static java.util.stream.Collectors.toSet;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason.CloseCodes;
import java.util.List;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rushline.accounts.Person;
import org.rushline.sessions.SessionService;

/** Ends sockets at which nobody is any more, and those of sessions that have ended. */
@Singleton
@Startup
@DependsOn("Startup")
@TransactionManagement(TransactionManagementType.BEAN)
public class SocketChecks {

    private static final Logger LOG = Logger.getLogger(SocketChecks.class.getName());

    /** Of those that an application may use: as 401 is. */
    private static final int SIGN_IN_NEEDED = 4401;

    @Inject RoomSockets sockets;
    @Inject SessionService sessions;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void look() {
        var all = sockets.all();
        all.stream()
                .filter(RoomSocket::isDead)
                .forEach(dead -> sockets.end(dead, CloseCodes.GOING_AWAY, "Nobody answers."));
        all.stream().filter(RoomSocket::wantsPing).forEach(sockets::ping);
        try {
            endThoseSignedOut(all);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Sockets stay open though their sessions may have ended", e);
        }
    }

    private void endThoseSignedOut(List<RoomSocket> all) {
        var living =
                sessions.living(
                        all.stream()
                                .map(RoomSocket::person)
                                .filter(Objects::nonNull)
                                .map(Person::session)
                                .collect(toSet()));
        var code = CloseCodes.getCloseCode(SIGN_IN_NEEDED);
        all.stream()
                .filter(socket -> socket.person() != null)
                .filter(socket -> !living.contains(socket.person().session()))
                .forEach(socket -> sockets.end(socket, code, "The session has ended."));
    }
}
