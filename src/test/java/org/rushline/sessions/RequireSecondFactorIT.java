package org.rushline.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rushline.testing.Refusal.assertRefused;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rushline.accounts.secondfactor.Phone;
import org.rushline.testing.Cluster;
import org.rushline.testing.Http;
import org.rushline.testing.Node;
import org.rushline.testing.OwnServers;

/** A new installation: one node lets people choose, as before, and the other requires it. */
@OwnServers
class RequireSecondFactorIT {

    private static final String GRANTS = "/api/operator/staff/grants";
    private static final String PASSWORD = "the-keeper-of-the-tests";

    private static Cluster cluster;

    @BeforeAll
    static void start() throws SQLException, IOException {
        cluster =
                Cluster.of(2)
                        .with(2, "RUSHLINE_STAFF_SECOND_FACTOR", "required")
                        .named("factor-node-")
                        .start();
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @Test
    void who_works_here_has_no_roles_before_they_have_one_and_sets_it_up_themselves()
            throws Exception {
        var before = choosing().operator();
        assertThat(before.get(GRANTS).statusCode()).isEqualTo(200);
        var same = before.movedTo(requiring().address());
        assertRefused(same.get(GRANTS), 403, "second-factor-required");
        var operator = requiring().operator();
        assertRefused(operator.get(GRANTS), 403, "second-factor-required");
        var me = Http.json(operator.get("/api/me"));
        assertThat(me.getJsonArray("roles")).isEmpty();
        assertThat(wayFrom("/operator/staff", operator))
                .isEqualTo("/me/second-factor?return=%2Foperator%2Fstaff");
        assertThat(page("/me/second-factor", operator).body())
                .contains("You work here, and that needs a second factor");

        var phone = Phone.confirmed(operator, PASSWORD);
        assertThat(operator.get(GRANTS).statusCode()).as("at once").isEqualTo(200);
        assertThat(page("/operator/staff", operator).statusCode()).isEqualTo(200);
        var signedIn =
                requiring()
                        .http()
                        .post(
                                "/api/sessions",
                                Phone.proof(
                                        "email",
                                        "operator@test.example",
                                        "password",
                                        PASSWORD,
                                        "code",
                                        phone.code()));
        var again = requiring().http().withToken(Http.json(signedIn).getString("token"));
        assertThat(again.get(GRANTS).statusCode()).isEqualTo(200);
    }

    @Test
    void buyers_need_none() throws Exception {
        var body =
                Phone.proof(
                        "email",
                        "buyer@test.example",
                        "password",
                        "a lovely long evening",
                        "name",
                        "Ada");
        requiring().http().post("/api/accounts", body);
        var buyer = requiring().http().signedIn("buyer@test.example", "a lovely long evening");
        assertThat(buyer.get("/api/me/bookings").statusCode()).isEqualTo(200);
        assertRefused(buyer.get(GRANTS), 403, "not-allowed");
        assertThat(page("/operator", buyer).statusCode()).isEqualTo(403);
        assertThat(page("/me/second-factor", buyer).body()).doesNotContain("You work here");
    }

    private static Node choosing() {
        return cluster.node(1);
    }

    private static Node requiring() {
        return cluster.node(2);
    }

    private static String wayFrom(String page, Http who) throws Exception {
        var location = page(page, who).headers().firstValue("Location").orElseThrow();
        var way = URI.create(location);
        return way.getRawPath() + "?" + way.getRawQuery();
    }

    private static HttpResponse<String> page(String path, Http who) throws Exception {
        var request =
                HttpRequest.newBuilder(requiring().address().resolve(path))
                        .header("Cookie", "rushline=" + who.token())
                        .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
