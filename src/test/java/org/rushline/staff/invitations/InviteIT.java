package org.rushline.staff.invitations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rushline.testing.Refusal.assertRefused;

import jakarta.json.Json;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.rushline.accounts.Role;
import org.rushline.staff.Worker;
import org.rushline.testing.AtOnce;
import org.rushline.testing.Buyer;
import org.rushline.testing.Http;
import org.rushline.testing.TheDatabase;
import org.rushline.testing.Visitor;

/** Somebody comes to work here by a link. */
@ArquillianTest
class InviteIT {

    private static final int ROUNDS = 10;

    @Test
    void whoever_accepts_has_the_roles_and_the_list_says_who_it_was() {
        var invitation = Inviting.to(Role.SALES, Role.DOOR);
        assertThat(invitation.seenByInvited().getString("state")).isEqualTo("OPEN");
        assertThat(invitation.seenByInvited().getString("invitee")).isEqualTo("Ada Lovelace");
        var ada = Visitor.signedUp();
        var http = Http.anonymous().signedIn(ada.email(), ada.password());
        assertRefused(http.get("/api/operator/events"), 403, "not-allowed");
        assertThat(invitation.acceptedBy(http).statusCode()).isEqualTo(200);
        assertThat(http.get("/api/operator/events").statusCode()).isEqualTo(200);
        assertThat(roles(http)).containsExactlyInAnyOrder("DOOR", "SALES");
        var seen = invitation.seenByInviter();
        assertThat(seen.getString("state")).isEqualTo("ACCEPTED");
        assertThat(seen.getString("acceptedEmail")).isEqualTo(ada.email());
        assertThat(invitation.acceptedBy(http).statusCode()).as("the second time").isEqualTo(200);
        assertThat(invitation.seenByInviter()).isEqualTo(seen);
    }

    @Test
    void it_works_once() {
        var invitation = Inviting.to(Role.FINANCE);
        var first = Buyer.signedIn().http();
        var second = Buyer.signedIn().http();
        invitation.acceptedBy(first);
        assertRefused(invitation.acceptedBy(second), 409, "invitation-over");
        assertThat(roles(second)).isEmpty();
        assertRefused(invitation.takenBack(), 409, "invitation-accepted");
    }

    @Test
    void of_two_who_accept_at_once_one_works_here() {
        for (int round = 0; round < ROUNDS; round++) {
            var invitation = Inviting.to(Role.DOOR);
            var people = List.of(Buyer.signedIn().http(), Buyer.signedIn().http());
            var answers = AtOnce.times(2, n -> invitation.acceptedBy(people.get(n)).statusCode());
            assertThat(answers).containsExactlyInAnyOrder(200, 409);
            assertThat(people.stream().filter(who -> !roles(who).isEmpty())).hasSize(1);
        }
    }

    @Test
    void a_role_that_they_have_stays_as_it_is() {
        var ada = Worker.as(Role.DOOR);
        var invitation = Inviting.to(Role.DOOR, Role.SALES);
        assertThat(invitation.acceptedBy(ada.http()).statusCode()).isEqualTo(200);
        assertThat(roles(ada.http())).containsExactlyInAnyOrder("DOOR", "SALES");
    }

    @Test
    void one_that_was_taken_back_is_worth_nothing() {
        var invitation = Inviting.to(Role.DOOR);
        var taken = invitation.takenBack();
        assertThat(Http.json(taken).getString("state")).isEqualTo("REVOKED");
        assertThat(Http.json(invitation.takenBack())).isEqualTo(Http.json(taken));
        assertThat(invitation.seenByInvited().getString("state")).isEqualTo("REVOKED");
        assertRefused(invitation.acceptedBy(Buyer.signedIn().http()), 409, "invitation-over");
    }

    @Test
    void one_whose_days_are_over_is_worth_nothing() throws SQLException {
        var invitation = Inviting.to(Role.DOOR);
        var days =
                Duration.between(
                        Instant.now(),
                        Instant.parse(invitation.seenByInviter().getString("expiresAt")));
        assertThat(days).isBetween(Duration.ofHours(47), Duration.ofHours(48));
        expire();
        assertThat(invitation.seenByInvited().getString("state")).isEqualTo("EXPIRED");
        assertRefused(invitation.acceptedBy(Buyer.signedIn().http()), 409, "invitation-over");
    }

    /** Behind the back of the guard, which keeps invitations as they are. */
    private static void expire() throws SQLException {
        try (var database = TheDatabase.connect();
                var statement = database.createStatement()) {
            database.setAutoCommit(false);
            statement.execute("set local session_replication_role = replica");
            statement.execute(
                    """
                    update staff_invitation set invited_at = invited_at - interval '3 days',
                    expires_at = now() - interval '1 second' where accepted_at is null""");
            database.commit();
        }
    }

    @Test
    void one_by_an_administrator_who_has_left_is_worth_nothing() {
        var grace = Worker.hired();
        var administrator = grace.granted(Role.ADMINISTRATOR);
        var invitation = Inviting.by(grace.http(), Role.ADMINISTRATOR);
        Worker.revoke(Http.operator(), administrator);
        assertThat(invitation.seenByInvited().getString("state")).isEqualTo("VOID");
        var ada = Buyer.signedIn().http();
        assertRefused(invitation.acceptedBy(ada), 409, "invitation-over");
        assertThat(roles(ada)).isEmpty();
    }

    @Test
    void a_secret_that_nobody_gave_out_is_not_found() {
        var made = Inviting.presented("Zk3Jx0vQ9sX2m5yU7cT1bN8pL4aR6dHe");
        assertRefused(Http.anonymous().post("/api/invitations", made), 404, "not-found");
        var buyer = Buyer.signedIn().http();
        assertRefused(buyer.post("/api/invitations/acceptance", made), 404, "not-found");
        assertRefused(Inviting.to(Role.DOOR).acceptedBy(Http.anonymous()), 401, "sign-in-needed");
    }

    @Test
    void roles_are_named_that_there_are() {
        var body = Json.createObjectBuilder(Inviting.body(Role.DOOR));
        var king = body.add("roles", Json.createArrayBuilder().add("KING")).build();
        var answer = Http.operator().post(Inviting.ALL, king.toString());
        assertRefused(answer, 400, "invalid-fields");
        assertThat(answer.body()).contains("roles", "must be one of ADMINISTRATOR");
        var none = Http.operator().post(Inviting.ALL, Inviting.body().toString());
        assertRefused(none, 400, "invalid-fields");
    }

    @Test
    void an_address_that_nobody_has_vouched_for_is_granted_nothing() {
        var stranger = Visitor.signedUp();
        var answer = Worker.grant(Http.operator(), stranger.email(), Role.FINANCE);
        assertRefused(answer, 409, "address-not-verified");
    }

    private static List<String> roles(Http http) {
        return Http.json(http.get("/api/me")).getJsonArray("roles").stream()
                .map(role -> role.toString().replace("\"", ""))
                .toList();
    }
}
