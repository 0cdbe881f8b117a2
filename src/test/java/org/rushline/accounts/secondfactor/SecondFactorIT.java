package org.rushline.accounts.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rushline.accounts.secondfactor.Phone.FACTOR;
import static org.rushline.accounts.secondfactor.Phone.proof;
import static org.rushline.testing.Refusal.assertRefused;

import jakarta.json.JsonString;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.rushline.platform.id.AccountId;
import org.rushline.testing.AtOnce;
import org.rushline.testing.Http;
import org.rushline.testing.TheDatabase;
import org.rushline.testing.Visitor;

/** One's own second factor, by the API. */
@ArquillianTest
class SecondFactorIT {

    private final Visitor ada = Visitor.signedUp();
    private final Http http = Http.anonymous().signedIn(ada.email(), ada.password());

    @Test
    void it_counts_once_a_code_has_confirmed_it() {
        assertThat(state()).isEqualTo("NONE");
        var phone = Phone.started(http, ada.password());
        assertThat(state()).isEqualTo("STARTED");
        assertThat(signIn().statusCode()).as("not asked for yet").isEqualTo(200);
        assertFault(http.post(FACTOR + "/confirmation", proof("code", phone.wrong())), "code");
        assertThat(state()).isEqualTo("STARTED");
        assertThat(phone.confirm(http)).hasSize(10).doesNotHaveDuplicates();
        assertThat(state()).isEqualTo("CONFIRMED");
        assertThat(left()).isEqualTo(10);
        assertRefused(signIn(), 401, "second-factor-needed");
    }

    @Test
    void who_starts_one_knows_the_password() {
        assertFault(http.post(FACTOR, proof("password", "not the password")), "password");
        assertFault(http.post(FACTOR, "{}"), "password");
        assertThat(state()).isEqualTo("NONE");
    }

    @Test
    void starting_again_replaces_the_key_until_it_is_confirmed() {
        var first = Phone.started(http, ada.password());
        var second = Phone.started(http, ada.password());
        assertFault(http.post(FACTOR + "/confirmation", proof("code", first.code())), "code");
        second.confirm(http);
        assertRefused(
                http.post(FACTOR, proof("password", ada.password())),
                409,
                "second-factor-confirmed");
        assertRefused(
                http.post(FACTOR + "/confirmation", proof("code", second.code())),
                409,
                "second-factor-confirmed");
    }

    @Test
    void of_two_confirmations_at_once_one_counts() {
        var phone = Phone.started(http, ada.password());
        var code = phone.current();
        var answers =
                AtOnce.times(6, n -> http.post(FACTOR + "/confirmation", proof("code", code)));
        assertThat(answers.stream().filter(one -> one.statusCode() == 200)).hasSize(1);
        assertThat(answers.stream().filter(one -> one.statusCode() != 200))
                .allSatisfy(one -> assertRefused(one, 409, "second-factor-confirmed"));
        assertThat(left()).isEqualTo(10);
    }

    @Test
    void what_was_started_an_hour_ago_is_over() throws SQLException {
        var phone = Phone.started(http, ada.password());
        change("update second_factor set started_at = now() - interval '61 minutes'");
        assertRefused(
                http.post(FACTOR + "/confirmation", proof("code", phone.code())),
                409,
                "no-second-factor");
    }

    @Test
    void confirming_and_removing_it_end_the_other_sessions() {
        var phone = Phone.started(http, ada.password());
        var laptop = Http.anonymous().signedIn(ada.email(), ada.password());
        phone.confirm(http);
        assertThat(laptop.get("/api/me").statusCode()).isEqualTo(401);
        assertThat(http.get("/api/me").statusCode()).isEqualTo(200);
        var other = signedIn(phone.code());
        assertThat(removed(ada.password(), phone.code()).statusCode()).isEqualTo(204);
        assertThat(other.get("/api/me").statusCode()).isEqualTo(401);
        assertThat(http.get("/api/me").statusCode()).isEqualTo(200);
        assertThat(signIn().statusCode()).isEqualTo(200);
    }

    /** Such as one that a node of the version before has opened by the password alone. */
    @Test
    void a_session_that_has_shown_no_code_is_none() throws SQLException {
        var phone = Phone.confirmed(http, ada.password());
        var other = signedIn(phone.code());
        change("update session set second_factor = false");
        http.post(FACTOR + "/recovery-codes", proof("password", ada.password())); // looks again
        assertThat(other.get("/api/me").statusCode()).isEqualTo(401);
    }

    @Test
    void removing_it_needs_the_password_and_a_code() {
        var phone = Phone.confirmed(http, ada.password());
        assertFault(removed("not the password", phone.code()), "password");
        assertFault(removed(ada.password(), phone.wrong()), "code");
        assertFault(http.post(FACTOR + "/removal", proof("password", ada.password())), "code");
        assertThat(state()).isEqualTo("CONFIRMED");
    }

    @Test
    void a_recovery_code_removes_it_too() {
        var phone = Phone.started(http, ada.password());
        var codes = phone.confirm(http);
        assertThat(removed(ada.password(), codes.get(3)).statusCode()).isEqualTo(204);
        assertThat(state()).isEqualTo("NONE");
        assertRefused(removed(ada.password(), codes.get(4)), 409, "no-second-factor");
    }

    @Test
    void recovery_codes_are_renewed_with_the_password_or_a_code() {
        var phone = Phone.started(http, ada.password());
        var first = phone.confirm(http);
        var second = renewed(proof("password", ada.password()));
        var third = renewed(proof("code", phone.code()));
        assertThat(second).hasSize(10).doesNotContainAnyElementsOf(first);
        assertThat(left()).isEqualTo(10);
        assertRefused(signIn(first.get(0)), 401, "wrong-code");
        assertRefused(signIn(second.get(0)), 401, "wrong-code");
        assertThat(signIn(third.get(0)).statusCode()).isEqualTo(200);
        assertThat(left()).isEqualTo(9);
        var renewal = FACTOR + "/recovery-codes";
        assertFault(http.post(renewal, proof("password", "not the password")), "password");
        assertFault(http.post(renewal, proof("code", phone.wrong())), "code");
        assertFault(http.post(renewal, "{}"), "password");
        assertThat(left()).isEqualTo(9);
    }

    @Test
    void of_two_renewals_at_once_ten_codes_are_left() {
        Phone.confirmed(http, ada.password());
        AtOnce.times(4, n -> renewed(proof("password", ada.password())));
        assertThat(left()).isEqualTo(10);
    }

    @Test
    void nobody_is_told_the_key_again_and_the_database_never() throws SQLException {
        var answer = http.post(FACTOR, proof("password", ada.password()));
        var key = Http.json(answer).getString("secret");
        var phone = new Phone(key);
        phone.confirm(http);
        for (var path : List.of(FACTOR, "/api/me", "/api/me/sessions")) {
            assertThat(http.get(path).body()).doesNotContain(key);
        }
        var sealed = value("select secret from second_factor", byte[].class);
        assertThat(sealed).hasSize(12 + 20 + 16);
        assertThat(Base32.of(java.util.Arrays.copyOfRange(sealed, 12, 32))).isNotEqualTo(key);
    }

    @Test
    void what_another_key_has_sealed_is_no_fault_of_anybody() throws SQLException {
        var phone = Phone.started(http, ada.password());
        var codes = phone.confirm(http);
        change("alter table second_factor disable trigger user", "");
        change("update second_factor set secret = decode(repeat('ab', 48), 'hex')");
        change("alter table second_factor enable trigger user", "");
        assertRefused(signIn(phone.code()), 503, "second-factor-unavailable");
        assertThat(signIn(codes.get(0)).statusCode()).isEqualTo(200);
    }

    private String state() {
        return Http.json(http.get(FACTOR)).getString("state");
    }

    private int left() {
        return Http.json(http.get(FACTOR)).getInt("recoveryCodesLeft");
    }

    private HttpResponse<String> signIn() {
        return Http.anonymous()
                .post("/api/sessions", proof("email", ada.email(), "password", ada.password()));
    }

    private HttpResponse<String> signIn(String code) {
        return Http.anonymous()
                .post(
                        "/api/sessions",
                        proof("email", ada.email(), "password", ada.password(), "code", code));
    }

    private Http signedIn(String code) {
        var answer = signIn(code);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Http.anonymous().withToken(Http.json(answer).getString("token"));
    }

    private HttpResponse<String> removed(String password, String code) {
        return http.post(FACTOR + "/removal", proof("password", password, "code", code));
    }

    private List<String> renewed(String proof) {
        var answer = http.post(FACTOR + "/recovery-codes", proof);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Http.json(answer).getJsonArray("recoveryCodes").getValuesAs(JsonString::getString);
    }

    private void change(String statement) throws SQLException {
        change(statement, " where account_id = '" + account() + "'");
    }

    private static void change(String statement, String whose) throws SQLException {
        try (var database = TheDatabase.connect();
                var sql = database.createStatement()) {
            sql.execute(statement + whose);
        }
    }

    private <T> T value(String query, Class<T> type) throws SQLException {
        try (var database = TheDatabase.connect();
                var sql = database.createStatement();
                var rows = sql.executeQuery(query + " where account_id = '" + account() + "'")) {
            rows.next();
            return type.cast(rows.getObject(1));
        }
    }

    private java.util.UUID account() {
        return AccountId.valueOf(Http.json(http.get("/api/me")).getString("id")).uuid();
    }

    private static void assertFault(HttpResponse<String> answer, String field) {
        assertRefused(answer, 400, "invalid-fields");
        assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
    }
}
