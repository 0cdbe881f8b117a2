package org.rushline.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rushline.testing.Refusal.assertRefused;

import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.rushline.accounts.Role;
import org.rushline.testing.Http;
import org.rushline.testing.Visitor;

/** Who works here as what, said by an administrator. */
@ArquillianTest
class GrantRolesIT {

    private static final String EVENTS = "/api/operator/events";

    @Test
    void a_role_works_at_once_and_ends_at_once() {
        var ada = Worker.hired();
        assertRefused(ada.http().get(EVENTS), 403, "not-allowed");
        var grant = ada.granted(Role.SALES);
        assertThat(ada.http().get(EVENTS).statusCode()).isEqualTo(200);
        assertThat(roles(ada)).containsExactly("SALES");
        var ended = Worker.revoke(Http.operator(), grant);
        assertThat(ended.statusCode()).as(ended.body()).isEqualTo(200);
        assertRefused(ada.http().get(EVENTS), 403, "not-allowed");
        assertThat(roles(ada)).isEmpty();
    }

    @Test
    void a_second_role_adds_to_the_first_and_ends_by_itself() {
        var ada = Worker.as(Role.DOOR);
        var finance = ada.granted(Role.FINANCE);
        assertThat(roles(ada)).containsExactly("DOOR", "FINANCE");
        assertThat(ada.http().get("/api/operator/refunds").statusCode()).isEqualTo(200);
        Worker.revoke(Http.operator(), finance);
        assertRefused(ada.http().get("/api/operator/refunds"), 403, "not-allowed");
        assertThat(ada.http().get(EVENTS).statusCode()).isEqualTo(200);
    }

    @Test
    void what_was_decided_is_kept_with_its_reasons() {
        var ada = Worker.hired();
        var grant = ada.granted(Role.DOOR);
        assertThat(Worker.good())
                .filteredOn(one -> one.getString("email").equals(ada.email()))
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.getString("role")).isEqualTo("DOOR");
                            assertThat(one.getString("reason")).isEqualTo("We need somebody.");
                            assertThat(one.containsKey("revokedAt")).isFalse();
                        });
        var ended = Http.json(Worker.revoke(Http.operator(), grant));
        assertThat(ended.getString("revokedBecause")).isEqualTo("They have left.");
        assertThat(ended.getString("revokedBy")).isEqualTo(ended.getString("grantedBy"));
        assertThat(Http.json(Http.operator().get(Worker.GRANTS + "/" + grant))).isEqualTo(ended);
        assertThat(Http.json(Worker.revoke(Http.operator(), grant)))
                .as("the second time")
                .isEqualTo(ended);
        assertThat(Worker.good()).noneMatch(one -> one.getString("email").equals(ada.email()));
        assertThat(ada.granted(Role.DOOR)).as("they come back").isNotEqualTo(grant);
    }

    @Test
    void a_role_is_granted_once_and_to_somebody_who_is_there() {
        var ada = Worker.as(Role.DOOR);
        assertRefused(
                Worker.grant(Http.operator(), ada.email(), Role.DOOR), 409, "role-granted-before");
        assertRefused(
                Worker.grant(Http.operator(), new Visitor().email(), Role.DOOR), 404, "not-found");
        var nonsense =
                Http.operator()
                        .post(
                                Worker.GRANTS,
                                "{\"email\": \"%s\", \"role\": \"KING\", \"reason\": \"x\"}"
                                        .formatted(ada.email()));
        assertRefused(nonsense, 400, "invalid-fields");
        assertThat(nonsense.body()).contains("role");
    }

    @Test
    void somebody_stays_an_administrator() {
        var me = Http.json(Http.operator().get("/api/me")).getString("id");
        var another = Worker.as(Role.ADMINISTRATOR);
        var administrators =
                Worker.good().stream()
                        .filter(one -> one.getString("role").equals("ADMINISTRATOR"))
                        .toList();
        for (var one : administrators) {
            if (!one.getString("accountId").equals(me)) {
                var ended = Worker.revoke(Http.operator(), one.getString("id"));
                assertThat(ended.statusCode()).as(ended.body()).isEqualTo(200);
            }
        }
        var mine =
                administrators.stream()
                        .filter(one -> one.getString("accountId").equals(me))
                        .findFirst()
                        .orElseThrow();
        assertRefused(
                Worker.revoke(Http.operator(), mine.getString("id")), 409, "last-administrator");
        assertRefused(another.http().get(Worker.GRANTS), 403, "not-allowed");
    }

    private static List<String> roles(Worker worker) {
        return Http.json(worker.http().get("/api/me")).getJsonArray("roles").stream()
                .map(role -> role.toString().replace("\"", ""))
                .toList();
    }
}
