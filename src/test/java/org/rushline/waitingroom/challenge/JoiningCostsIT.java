package org.rushline.waitingroom.challenge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rushline.testing.Refusal.assertRefused;

import jakarta.json.Json;
import java.net.http.HttpResponse;
import java.util.HashSet;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.rushline.testing.Buyer;
import org.rushline.testing.Http;
import org.rushline.testing.Shipped;
import org.rushline.waitingroom.HotEvening;

@ArquillianTest
class JoiningCostsIT {

    private static final int WORK = 300;
    private static final int TRIES = 60;
    private static final String ORIGIN = Shipped.address().toString();

    private final Buyer buyer = Buyer.signedIn();
    private final Buyer other = Buyer.signedIn();

    @Test
    void whoever_has_done_the_work_joins_and_nobody_does_it_for_them() throws Exception {
        var night = costly();
        var refused = join(night, buyer);
        assertRefused(refused, 403, "challenge-needed");
        var solution =
                WorkTest.encoded(WorkTest.solved(Http.json(refused).getJsonObject("challenge")));
        assertRefused(join(night, other, "X-Altcha", solution), 403, "challenge-needed");
        assertRefused(join(costly(), buyer, "X-Altcha", solution), 403, "challenge-needed");
        assertThat(join(night, buyer, "X-Altcha", solution).statusCode()).isEqualTo(201);
        assertThat(join(night, buyer).statusCode()).as("they have a place").isEqualTo(201);
    }

    @Test
    void a_browser_without_an_account_does_its_own_work() throws Exception {
        var night = costly("BROWSER");
        var places = night.path() + "/places";
        var refused = Http.anonymous().post(places, "");
        assertRefused(refused, 403, "challenge-needed");
        var work = WorkTest.encoded(WorkTest.solved(Http.json(refused).getJsonObject("challenge")));
        var cookie = refused.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        var other = Http.anonymous().post(places, "", "X-Altcha", work);
        assertRefused(other, 403, "challenge-needed");
        var joined =
                Http.anonymous()
                        .post(places, "", "X-Altcha", work, "Cookie", cookie, "Origin", ORIGIN);
        assertThat(joined.statusCode()).as(joined.body()).isEqualTo(201);
    }

    @Test
    void patience_is_not_over_at_once_and_cannot_be_forged() {
        var night = costly();
        var patience = Http.json(join(night, buyer)).getJsonObject("patience");
        assertThat(patience.getInt("seconds")).isEqualTo(20);
        var token = patience.getString("token");
        assertRefused(join(night, buyer, "X-Patience", token), 403, "challenge-needed");
        var earlier = "1000000000" + token.substring(token.indexOf('.'));
        assertRefused(join(night, buyer, "X-Patience", earlier), 403, "challenge-needed");
    }

    @Test
    void who_joins_again_and_again_has_one_place_and_is_told_to_slow_down() {
        var night = HotEvening.inTheatre(1);
        night.open();
        var places = new HashSet<String>();
        HttpResponse<String> last = null;
        for (int n = 0; n < TRIES; n++) {
            var answer = night.join(buyer);
            places.add(answer.getString("room") + " " + answer.getInt("number"));
        }
        assertThat(places).hasSize(1);
        assertThat(night.state().getInt("joined")).isEqualTo(1);
        var costly = costly();
        for (int n = 0; n <= TRIES && (last == null || last.statusCode() == 403); n++) {
            last = join(costly, buyer);
        }
        assertRefused(last, 429, "too-many-requests");
        assertThat(last.headers().firstValue("Retry-After")).isPresent();
    }

    private static HotEvening costly() {
        return costly("ACCOUNT");
    }

    private static HotEvening costly(String joiners) {
        var night = HotEvening.inTheatre(10);
        var settings = Json.createObjectBuilder(night.settings(10));
        night.setUp(settings.add("joiners", joiners).add("joiningWork", WORK).build());
        night.open();
        return night;
    }

    private static HttpResponse<String> join(HotEvening night, Buyer who, String... headers) {
        return who.http().post(night.path() + "/places", "", headers);
    }
}
