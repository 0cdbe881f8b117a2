package org.rushline.presale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rushline.testing.Refusal.assertRefused;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.rushline.testing.AtOnce;
import org.rushline.testing.Evening;
import org.rushline.testing.Http;

/** What an operator can say about a presale, and until when. */
@ArquillianTest
class MakePresalesIT {

    private final Http operator = Http.operator();

    @Test
    void all_that_is_wrong_is_named_at_once() {
        var evening = Evening.announced();
        var other = Evening.announced();
        var wrong =
                operator.post(
                        Presale.of(evening),
                        """
                        {"name": "Friends", "opensAt": "2020-01-01T10:00:00Z", "endsAt": "2035-01-01T10:00:00Z",
                            "tiers": ["%s", "%s", "%s"]}"""
                                .formatted(other.tier(), evening.tier(), evening.tier()));
        assertRefused(wrong, 400, "invalid-fields");
        assertThat(Http.json(wrong).getJsonArray("errors").getValuesAs(JsonObject.class))
                .extracting(error -> error.getString("field"))
                .containsExactly("endsAt", "opensAt", "tiers[0]", "tiers[2]");
        assertThat(operator.get(Presale.of(evening)).body()).isEqualTo("[]");
        var past = "{\"name\": \"Friends\", \"endsAt\": \"2020-01-01T10:00:00Z\"}";
        assertRefused(operator.post(Presale.of(evening), past), 400, "invalid-fields");
    }

    @Test
    void nobody_is_shut_out_who_may_buy_already() {
        var evening = Evening.onSale();
        assertRefused(
                operator.post(Presale.of(evening), Presale.details("Late").build().toString()),
                409,
                "sale-has-begun");
        var presale = Presale.open();
        presale.end();
        assertRefused(
                operator.post(
                        Presale.of(presale.evening()), Presale.details("Late").build().toString()),
                409,
                "sale-has-begun");
        var longer = Json.createObjectBuilder(presale.look()).add("endsAt", Presale.LATER).build();
        assertRefused(operator.put(presale.path(), longer.toString()), 409, "presale-ended");
        assertRefused(presale.end(), 409, "presale-ended");
    }

    @Test
    void a_name_is_there_once_and_one_that_was_read_before_is_refused() {
        var presale = Presale.open();
        var same = Presale.details("FRIENDS").build().toString();
        assertRefused(operator.post(Presale.of(presale.evening()), same), 409, "presale-exists");
        var read = presale.look();
        var answers =
                AtOnce.times(
                        2,
                        i ->
                                operator.put(
                                        presale.path(),
                                        Json.createObjectBuilder(read)
                                                .add("ticketsEach", i + 1)
                                                .build()
                                                .toString()));
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 200)).hasSize(1);
        answers.stream()
                .filter(answer -> answer.statusCode() != 200)
                .forEach(answer -> assertRefused(answer, 409, "changed-meanwhile"));
    }

    @Test
    void one_that_has_not_opened_is_deleted_and_one_that_has_is_ended() {
        var open = Presale.open();
        assertRefused(operator.delete(open.path()), 409, "presale-open");
        var coming = open.another(Presale.coming("Later"));
        coming.codes(3);
        assertRefused(coming.end(), 409, "presale-not-open");
        assertThat(operator.delete(coming.path()).statusCode()).isEqualTo(204);
        assertRefused(operator.delete(coming.path()), 404, "not-found");
        assertThat(open.end().statusCode()).isEqualTo(200);
    }

    @Test
    void buyers_read_what_there_is_and_when_everybody_may_buy() {
        var first = Presale.open(Presale.details("Friends").add("endsAt", "2031-05-01T10:00:00Z"));
        first.another(Presale.coming("Members"));
        var told =
                Http.json(
                        Http.anonymous().get("/api/events/" + first.evening().id() + "/presales"));
        assertThat(told.getString("everybodyAt")).isEqualTo(Presale.LATER);
        assertThat(told.getJsonArray("presales").getValuesAs(JsonObject.class))
                .extracting(one -> one.getString("name") + " " + one.getBoolean("open"))
                .containsExactly("Friends true", "Members false");
        assertRefused(
                Http.anonymous().get("/api/events/" + Evening.draft().id() + "/presales"),
                404,
                "not-found");
    }
}
