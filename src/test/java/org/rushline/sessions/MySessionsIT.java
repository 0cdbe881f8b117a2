package org.rushline.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rushline.testing.Refusal.assertRefused;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.rushline.testing.Http;
import org.rushline.testing.Visitor;

/** Where somebody is signed in, and how it ends there. */
@ArquillianTest
class MySessionsIT {

    private static final String MINE = "/api/me/sessions";

    private final Visitor ada = Visitor.signedIn();
    private final Visitor phone = ada.onAnotherDevice();

    @Test
    void all_devices_are_listed_and_one_is_this() {
        var mine = of(ada);
        assertThat(mine).hasSize(2);
        assertThat(mine).filteredOn(one -> one.getBoolean("current")).hasSize(1);
        assertThat(mine)
                .allSatisfy(
                        one -> {
                            assertThat(one.getString("address")).isEqualTo("127.0.0.1");
                            assertThat(one.getString("program")).isEqualTo("Java-http-client");
                        });
        assertThat(id(ada)).isNotEqualTo(id(phone));
    }

    @Test
    void one_that_is_ended_is_signed_out_and_the_others_stay() {
        var tablet = ada.onAnotherDevice();
        assertThat(ada.delete(MINE + "/" + id(phone)).statusCode()).isEqualTo(204);
        assertThat(phone.isSignedIn()).isFalse();
        assertThat(tablet.isSignedIn()).isTrue();
        assertThat(of(ada)).hasSize(2);
        assertThat(ada.delete(MINE + "/" + id(ada)).statusCode()).isEqualTo(204);
        assertThat(ada.isSignedIn()).isFalse();
    }

    @Test
    void nobody_ends_what_is_not_theirs() {
        var eve = Visitor.signedIn();
        assertRefused(eve.delete(MINE + "/" + id(ada)), 404, "not-found");
        assertRefused(eve.delete(MINE + "/ses_00000000000000000000000001"), 404, "not-found");
        assertRefused(eve.delete(MINE + "/acc_00000000000000000000000001"), 400, "wrong-id");
        assertThat(ada.isSignedIn()).isTrue();
        assertRefused(Http.anonymous().get(MINE), 401, "sign-in-needed");
    }

    @Test
    void the_page_signs_out_what_is_ticked() {
        var answer = ada.fillIn("/me", "where", "end", "session", id(phone));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(phone.isSignedIn()).isFalse();
        assertThat(ada.isSignedIn()).isTrue();
    }

    private static String id(Visitor visitor) {
        return of(visitor).stream()
                .filter(one -> one.getBoolean("current"))
                .findFirst()
                .orElseThrow()
                .getString("id");
    }

    private static List<JsonObject> of(Visitor visitor) {
        var answer = visitor.get(MINE);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readArray().getValuesAs(JsonObject.class);
        }
    }
}
