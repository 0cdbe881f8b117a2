package org.rushline.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.rushline.testing.Http;
import org.rushline.testing.Visitor;

@ArquillianTest
class SignInIT {

    @Test
    void what_is_no_token_signs_nobody_in_and_is_nobodys_fault() {
        for (var token :
                List.of(
                        "bnVsbA.bnVsbA.",
                        "bnVsbA.bnVsbA.bnVsbA",
                        "W10.W10.W10",
                        "e30.e30.",
                        "..",
                        "x")) {
            assertThat(Http.anonymous().withToken(token).get("/api/me").statusCode())
                    .isEqualTo(401);
            assertThat(Http.anonymous().withToken(token).delete("/api/sessions").statusCode())
                    .isEqualTo(204);
            var visitor = new Visitor().withToken(token);
            assertThat(visitor.get("/api/me").statusCode()).isEqualTo(401);
            assertThat(visitor.token()).isNull();
            assertThat(new Visitor().withToken(token).get("/me").statusCode()).isEqualTo(302);
            assertThat(new Visitor().withToken(token).get("/").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void one_signs_up_signs_in_and_is_known() {
        var visitor = Visitor.signedUp();
        assertThat(visitor.isSignedIn()).isFalse();
        assertThat(visitor.signIn().statusCode()).isEqualTo(200);
        var me = Http.json(visitor.get("/api/me"));
        assertThat(me.getString("email")).isEqualTo(visitor.email());
        assertThat(me.getString("name")).isEqualTo("Annette");
        assertThat(me.getJsonArray("roles")).isEmpty();
        assertThat(me.getString("id")).startsWith("acc_");
    }

    @Test
    void signing_out_ends_the_token_too() {
        var visitor = Visitor.signedUp();
        var token = Http.json(visitor.signIn()).getString("token");
        assertThat(withBearer(token).statusCode()).isEqualTo(200);
        assertThat(visitor.delete("/api/sessions").statusCode()).isEqualTo(204);
        assertThat(visitor.token()).isNull();
        assertThat(withBearer(token).statusCode()).isEqualTo(401);
        assertThat(visitor.withToken(token).isSignedIn()).isFalse();
    }

    @Test
    void signing_out_twice_changes_nothing() {
        assertThat(new Visitor().delete("/api/sessions").statusCode()).isEqualTo(204);
        var visitor = Visitor.signedIn();
        var token = visitor.token();
        visitor.delete("/api/sessions");
        assertThat(visitor.withToken(token).delete("/api/sessions").statusCode()).isEqualTo(204);
    }

    @Test
    void the_cookie_is_kept_from_scripts_and_other_sites() {
        var answer = Visitor.signedUp().signIn();
        var line = answer.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(line).contains("HttpOnly", "SameSite=Lax", "Path=/", "Expires=");
        assertThat(line).doesNotContain("Secure").doesNotContain("Domain");
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    }

    @Test
    void nobody_learns_from_signing_up_who_has_an_account() {
        var visitor = new Visitor();
        var first = visitor.signUp(visitor.password());
        var second = visitor.signUp("quite another password");
        assertThat(second.statusCode()).isEqualTo(first.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(visitor.signIn("quite another password").statusCode()).isEqualTo(401);
        assertThat(visitor.signIn().statusCode()).isEqualTo(200);
    }

    @Test
    void nobody_learns_from_signing_in_who_has_an_account() {
        var wrong = Visitor.signedUp().signIn("not the password");
        var unknown = new Visitor().signIn();
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(Http.json(wrong).getString("type")).endsWith("/wrong-credentials");
        assertThat(unknown.body()).isEqualTo(wrong.body());
    }

    @Test
    void one_may_be_signed_in_on_two_devices() {
        var phone = Visitor.signedIn();
        var laptop = phone.onAnotherDevice();
        assertThat(phone.isSignedIn() && laptop.isSignedIn()).isTrue();
        phone.delete("/api/sessions");
        assertThat(phone.isSignedIn()).isFalse();
        assertThat(laptop.isSignedIn()).isTrue();
    }

    @Test
    void a_new_password_ends_all_sessions_but_this() {
        var phone = Visitor.signedIn();
        var stranger = phone.onAnotherDevice();
        assertThat(stranger.isSignedIn()).isTrue();
        var next = "a much better one";
        assertThat(phone.changePassword(phone.password(), next).statusCode()).isEqualTo(204);
        assertThat(stranger.isSignedIn()).isFalse();
        assertThat(phone.isSignedIn()).isTrue();
        assertThat(stranger.signIn().statusCode()).isEqualTo(401);
        assertThat(phone.signIn(next).statusCode()).isEqualTo(200);
    }

    @RepeatedTest(8)
    void a_sign_in_beside_a_new_password_does_not_outlive_it() {
        var owner = Visitor.signedIn();
        var thief = owner.elsewhere();
        var signIn = CompletableFuture.supplyAsync(thief::signIn);
        var change = owner.changePassword(owner.password(), "a much better one");
        assertThat(change.statusCode()).isEqualTo(204);
        assertThat(signIn.join().statusCode()).isIn(200, 401);
        assertThat(thief.isSignedIn()).isFalse();
    }

    @Test
    void a_new_password_needs_the_old_one_and_must_be_good() {
        var visitor = Visitor.signedIn();
        assertThat(fieldAtFault(visitor.changePassword("wrong", "a much better one")))
                .isEqualTo("current");
        assertThat(fieldAtFault(visitor.changePassword(visitor.password(), "short")))
                .isEqualTo("next");
        assertThat(new Visitor().changePassword("a", "b").statusCode()).isEqualTo(401);
    }

    @Test
    void an_operator_signs_somebody_out_everywhere() {
        var visitor = Visitor.signedIn();
        var laptop = visitor.onAnotherDevice();
        var id = Http.json(visitor.get("/api/me")).getString("id");
        var answer = Http.operator().delete("/api/operator/accounts/" + id + "/sessions");
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(visitor.isSignedIn() || laptop.isSignedIn()).isFalse();
        assertThat(visitor.signIn().statusCode()).isEqualTo(200);
    }

    @Test
    void the_wrong_kind_of_id_is_told() {
        var answer = Http.operator().delete("/api/operator/accounts/evt_1/sessions");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Http.json(answer).getString("type")).endsWith("/wrong-id");
    }

    @Test
    void what_is_missing_is_named() {
        assertThat(Http.anonymous().post("/api/sessions", "{}").statusCode()).isEqualTo(400);
        assertThat(Http.anonymous().post("/api/sessions", "").statusCode()).isEqualTo(400);
        assertThat(Http.anonymous().post("/api/sessions", "[").statusCode()).isEqualTo(400);
        assertThat(Http.anonymous().post("/api/accounts", "null").statusCode()).isEqualTo(400);
        assertThat(fieldAtFault(new Visitor().signUp("short"))).isEqualTo("password");
    }

    @Test
    void what_is_personal_is_not_stored_anywhere() {
        var answers = Visitor.signedIn();
        assertThat(answers.get("/api/me").headers().allValues("Cache-Control"))
                .containsExactly("no-store");
        assertThat(new Visitor().get("/api/me").headers().allValues("Cache-Control"))
                .containsExactly("no-store");
    }

    private static HttpResponse<String> withBearer(String token) {
        return Http.anonymous().get("/api/me", "Authorization", "Bearer " + token);
    }

    private static String fieldAtFault(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(400);
        return Http.json(answer).getJsonArray("errors").getJsonObject(0).getString("field");
    }
}
