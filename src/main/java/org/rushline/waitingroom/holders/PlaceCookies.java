package org.rushline.waitingroom.holders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.rushline.accounts.CurrentPerson;
import org.rushline.accounts.Person;
import org.rushline.platform.id.WaitingRoomId;
import org.rushline.platform.problem.WrongId;
import org.rushline.platform.startup.Deployment;
import org.rushline.waitingroom.Room;
import org.rushline.waitingroom.secrets.RoomSecrets;

/** Each room has a cookie of its own, out of reach of scripts and other sites. */
@ApplicationScoped
public class PlaceCookies {

    /** Longer than anybody waits; a token is good for one term. */
    private static final Duration KEPT = Duration.ofDays(90);

    private static final int MOST = 50;
    private static final String NAME = "rushline-place-";
    private static final String SECURE = "__Host-";

    @Inject Deployment deployment;
    @Inject CurrentPerson person;
    @Inject RoomSecrets secrets;
    @Inject Holders holders;

    /** Who sends this request. */
    public Visitor visitor(HttpServletRequest request) {
        var tokens = new HashMap<WaitingRoomId, String>();
        Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().startsWith(name()))
                .filter(cookie -> cookie.getValue().length() <= PlaceToken.LONGEST)
                .limit(MOST)
                .forEach(cookie -> add(cookie, tokens));
        return new Visitor(person.person().map(Person::id).orElse(null), Map.copyOf(tokens), null);
    }

    private void add(Cookie cookie, Map<WaitingRoomId, String> tokens) {
        try {
            tokens.put(
                    WaitingRoomId.of(cookie.getName().substring(name().length())),
                    cookie.getValue());
        } catch (WrongId notOurs) {
            // somebody else's cookie
        }
    }

    /**
     * The same who wants to join: their browser gets a name if it needs one, and is told.
     *
     * @return the visitor by that name
     */
    public Visitor joining(Room room, Visitor who, HttpServletResponse response) {
        if (who.account() != null
                || !room.takesBrowsers()
                || who.token(room.id()).isPresent() && holders.known(room, who).isPresent()) {
            return who;
        }
        var newcomer = UUID.randomUUID();
        var token = PlaceToken.of(secrets.of(room.id()), room, newcomer);
        var cookie = new Cookie(name() + room.id(), token);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(deployment.https());
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge((int) KEPT.toSeconds());
        response.addCookie(cookie);
        response.setHeader("Cache-Control", "no-store");
        return new Visitor(null, Map.of(), newcomer);
    }

    private String name() {
        return deployment.https() ? SECURE + NAME : NAME;
    }
}
