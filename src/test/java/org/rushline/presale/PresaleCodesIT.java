package org.rushline.presale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rushline.testing.Refusal.assertRefused;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rushline.testing.AtOnce;
import org.rushline.testing.Buyer;
import org.rushline.testing.Http;
import org.rushline.testing.TheDatabase;

/** Codes let in as many accounts as they are for, and no more. */
@ArquillianTest
class PresaleCodesIT {

    private static Presale presale;

    private final Http operator = Http.operator();
    private final Buyer buyer = Buyer.signedIn();

    @BeforeAll
    static void open() {
        presale = Presale.open();
    }

    @Test
    void a_code_is_for_one_account_however_many_use_it_at_once() {
        var code = presale.codes(1).get(0);
        var answers = AtOnce.times(20, i -> presale.use(Buyer.signedIn(), code));
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 200)).hasSize(1);
        answers.stream()
                .filter(answer -> answer.statusCode() != 200)
                .forEach(answer -> assertRefused(answer, 409, "code-used"));
    }

    @Test
    void one_of_ones_own_is_for_as_many_as_was_said() {
        var wanted =
                "{\"code\": \"Spring Friends\", \"accountsEach\": 5, \"reason\": \"For all friends.\"}";
        var made = operator.post(presale.path() + "/codes", wanted);
        assertThat(Presale.codes(Http.json(made))).containsExactly("Spring Friends");
        assertRefused(operator.post(presale.path() + "/codes", wanted), 409, "code-exists");
        var answers = AtOnce.times(12, i -> presale.use(Buyer.signedIn(), "spring-friends"));
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 200)).hasSize(5);
    }

    @Test
    void whoever_is_in_keeps_their_other_codes() {
        var made = presale.made(2, 1);
        var codes = Presale.codes(made);
        var answers = AtOnce.times(10, i -> presale.use(buyer, codes.get(i % 2)));
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200);
        assertThat(operator.get(presale.path() + "/codes").body())
                .containsPattern(
                        "\"id\":\"%s\"[^}]*\"used\":1\\b".formatted(made.getString("batch")));
    }

    @Test
    void a_code_works_as_people_type_it_and_says_what_it_opens() {
        var code = presale.codes(1).get(0);
        var typed = " " + code.toLowerCase(Locale.ROOT).replace("-", "") + " ";
        var opened = Http.json(presale.use(buyer, typed)).getJsonArray("presales");
        assertThat(opened.getJsonObject(0).getString("name")).isEqualTo("Friends");
        assertThat(opened.getJsonObject(0).getBoolean("open")).isTrue();
        var mine = buyer.http().get("/api/events/" + presale.evening().id() + "/presales/mine");
        assertThat(Http.json(mine).getJsonArray("presales")).isEqualTo(opened);
        var other = Buyer.signedIn();
        var theirs = other.http().get("/api/events/" + presale.evening().id() + "/presales/mine");
        assertThat(Http.json(theirs).getJsonArray("presales")).isEmpty();
    }

    @Test
    void wrong_ones_are_refused_and_soon_not_even_tried() {
        var elsewhere = Presale.open().codes(1).get(0);
        assertRefused(presale.use(buyer, elsewhere), 403, "no-such-code");
        for (int tries = 1; tries < 10; tries++) {
            assertRefused(presale.use(buyer, "0000-0000-000" + tries), 403, "no-such-code");
        }
        var right = presale.codes(1).get(0);
        assertRefused(presale.use(buyer, right), 429, "too-many-requests");
        assertThat(presale.use(Buyer.signedIn(), right).statusCode()).isEqualTo(200);
    }

    @Test
    void revoked_ones_let_nobody_in_and_their_users_stay_unless_it_is_said() {
        var made = presale.made(2, 1);
        var codes = Presale.codes(made);
        presale.use(buyer, codes.get(0));
        var revocation = presale.path() + "/codes/" + made.getString("batch") + "/revocation";
        var twice =
                List.of("{\"reason\": \"Published.\"}", "{\"users\":true,\"reason\":\"Sold.\"}");
        for (var why : twice) {
            assertThat(operator.post(revocation, why).statusCode()).isEqualTo(204);
            assertRefused(presale.use(Buyer.signedIn(), codes.get(1)), 403, "no-such-code");
            var mine = buyer.http().get("/api/events/" + presale.evening().id() + "/presales/mine");
            assertThat(Http.json(mine).getJsonArray("presales"))
                    .hasSize(why.contains("users") ? 0 : 1);
        }
        assertThat(operator.get(presale.path() + "/codes").body())
                .contains("\"revokedAt\"", "\"codes\":2", "\"used\":1");
        assertRefused(
                operator.post(
                        Presale.open().path() + "/codes/" + made.getString("batch") + "/revocation",
                        twice.get(0)),
                404,
                "not-found");
    }

    @Test
    void the_same_request_makes_them_once() {
        var wanted = "{\"count\": 3, \"reason\": \"For friends.\"}";
        var path = presale.path() + "/codes";
        var answers =
                AtOnce.times(
                        5, i -> operator.post(path, wanted, "Idempotency-Key", "the-newsletter"));
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 200)).hasSize(1);
        answers.stream()
                .filter(answer -> answer.statusCode() != 200)
                .forEach(answer -> assertRefused(answer, 409, "codes-made-before"));
    }

    @Test
    void nobody_reads_a_code_in_the_database_or_the_trail() throws SQLException {
        var code = presale.codes(1).get(0).replace("-", "");
        try (var database = TheDatabase.connect();
                var asked =
                        database.prepareStatement(
                                """
                                select count(*) from (select to_jsonb(c)::text as row from presale_code c
                                    union all select to_jsonb(t)::text from trail_entry t
                                    union all select to_jsonb(t)::text from trail_row t) all_rows
                                where replace(row, '-', '') ilike '%' || ? || '%'""")) {
            asked.setString(1, code);
            var counted = asked.executeQuery();
            counted.next();
            assertThat(counted.getInt(1)).isZero();
        }
    }
}
