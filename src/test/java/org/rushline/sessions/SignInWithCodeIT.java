package org.rushline.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rushline.accounts.secondfactor.Phone.proof;
import static org.rushline.testing.Refusal.assertRefused;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.Locale;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.rushline.accounts.secondfactor.Phone;
import org.rushline.platform.id.AccountId;
import org.rushline.testing.AtOnce;
import org.rushline.testing.Http;
import org.rushline.testing.TheDatabase;
import org.rushline.testing.Visitor;

/** Signing in to an account with a second factor. */
@ArquillianTest
class SignInWithCodeIT {

    private final Visitor ada = Visitor.signedUp();
    private final Http http = Http.anonymous().signedIn(ada.email(), ada.password());

    @Test
    void the_password_alone_opens_nothing() {
        var phone = Phone.confirmed(http, ada.password());
        var refused = signIn(ada.password(), null);
        assertRefused(refused, 401, "second-factor-needed");
        assertThat(refused.headers().allValues("Set-Cookie")).isEmpty();
        assertRefused(signIn(ada.password(), " "), 401, "second-factor-needed");
        assertThat(signIn(ada.password(), phone.code()).statusCode()).isEqualTo(200);
    }

    @Test
    void who_does_not_know_the_password_learns_nothing_of_it() {
        var phone = Phone.confirmed(http, ada.password());
        var unknown = new Visitor().signIn();
        assertThat(signIn("not the password", null).body()).isEqualTo(unknown.body());
        assertThat(signIn("not the password", phone.code()).body()).isEqualTo(unknown.body());
        assertThat(signIn("not the password", phone.wrong()).body()).isEqualTo(unknown.body());
    }

    @Test
    void a_wrong_code_and_a_used_one_get_the_same_answer() {
        var phone = Phone.confirmed(http, ada.password());
        var code = phone.code();
        assertThat(signIn(ada.password(), code).statusCode()).isEqualTo(200);
        var used = signIn(ada.password(), code);
        assertRefused(used, 401, "wrong-code");
        assertThat(signIn(ada.password(), phone.wrong()).body()).isEqualTo(used.body());
        assertThat(signIn(ada.password(), "abc").body()).isEqualTo(used.body());
        assertThat(signIn(ada.password(), "AAAA-AAAA-AAAA-AAAA").body()).isEqualTo(used.body());
    }

    @Test
    void the_code_that_confirmed_it_is_used_and_so_are_all_before() {
        var phone = Phone.started(http, ada.password());
        var before = phone.code();
        phone.confirm(http);
        assertRefused(signIn(ada.password(), before), 401, "wrong-code");
    }

    @Test
    void a_code_may_have_the_space_that_phones_show() {
        var phone = Phone.confirmed(http, ada.password());
        var code = phone.code();
        assertThat(
                        signIn(ada.password(), code.substring(0, 3) + " " + code.substring(3))
                                .statusCode())
                .isEqualTo(200);
    }

    @RepeatedTest(5)
    void of_many_who_show_one_code_at_once_one_comes_in() {
        var phone = Phone.confirmed(http, ada.password());
        var code = phone.code();
        assertThat(comeIn(8, code)).isEqualTo(1);
    }

    @Test
    void a_recovery_code_works_once_in_whatever_case() {
        var phone = Phone.started(http, ada.password());
        var codes = phone.confirm(http);
        assertThat(comeIn(8, codes.get(0).toLowerCase(Locale.ROOT))).isEqualTo(1);
        assertRefused(signIn(ada.password(), codes.get(0)), 401, "wrong-code");
        assertThat(signIn(ada.password(), codes.get(1)).statusCode()).isEqualTo(200);
    }

    private long comeIn(int people, String code) {
        return AtOnce.times(people, n -> signIn(ada.password(), code)).stream()
                .filter(answer -> answer.statusCode() == 200)
                .count();
    }

    @Test
    void after_ten_wrong_codes_one_an_hour_is_taken_and_a_recovery_code_still_opens()
            throws SQLException {
        var phone = Phone.started(http, ada.password());
        var codes = phone.confirm(http);
        for (int i = 0; i < 10; i++) {
            assertRefused(signIn(ada.password(), phone.wrong()), 401, "wrong-code");
        }
        var right = phone.code();
        var limited = signIn(ada.password(), right);
        assertRefused(limited, 429, "too-many-requests");
        assertThat(limited.headers().firstValueAsLong("Retry-After").orElse(0))
                .isBetween(3_000L, 3_600L);
        anHourPasses();
        assertRefused(signIn(ada.password(), phone.wrong()), 401, "wrong-code");
        assertRefused(signIn(ada.password(), right), 429, "too-many-requests");
        assertThat(signIn(ada.password(), codes.get(0)).statusCode()).isEqualTo(200);
        assertThat(signIn(ada.password(), phone.code()).statusCode()).isEqualTo(200);
    }

    private void anHourPasses() throws SQLException {
        var me = AccountId.valueOf(Http.json(http.get("/api/me")).getString("id")).uuid();
        try (var database = TheDatabase.connect();
                var statement = database.createStatement()) {
            statement.execute(
                    "update second_factor set wrong_at = wrong_at - interval '61 minutes' where account_id = '%s'"
                            .formatted(me));
        }
    }

    @Test
    void tries_at_once_are_counted_too() {
        var phone = Phone.confirmed(http, ada.password());
        var wrong = phone.wrong();
        var answers = AtOnce.times(20, n -> signIn(ada.password(), wrong));
        assertThat(answers.stream().filter(one -> one.statusCode() == 401)).hasSize(10);
        assertThat(answers.stream().filter(one -> one.statusCode() == 429)).hasSize(10);
    }

    private HttpResponse<String> signIn(String password, String code) {
        var body =
                code == null
                        ? proof("email", ada.email(), "password", password)
                        : proof("email", ada.email(), "password", password, "code", code);
        return Http.anonymous().post("/api/sessions", body);
    }
}
