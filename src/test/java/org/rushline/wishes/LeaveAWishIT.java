package org.rushline.wishes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rushline.testing.Refusal.assertRefused;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.rushline.testing.Buyer;
import org.rushline.testing.Catalogue;
import org.rushline.testing.Evening;
import org.rushline.testing.Http;

/** What people still want of an event that is sold out. */
@ArquillianTest
class LeaveAWishIT {

    private final Catalogue catalogue = new Catalogue();
    private final Buyer buyer = Buyer.signedIn();

    @Test
    void one_wish_each_is_kept_changed_in_its_place_and_taken_back() {
        var event = soldOut("Gone night");
        var first = wish(event, 2);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(Http.json(first)).doesNotContainKey("tiers");
        assertThat(mine(buyer, event)).isEqualTo(Http.json(first));
        var tier = tier(event);
        var other =
                leave(
                        event,
                        Json.createObjectBuilder()
                                .add("tickets", 3)
                                .add("tiers", Json.createArrayBuilder().add(tier))
                                .build());
        assertThat(other.statusCode()).as(other.body()).isEqualTo(201);
        var changed = mine(buyer, event);
        assertThat(changed.getInt("tickets")).isEqualTo(3);
        assertThat(changed.getJsonArray("tiers").getString(0)).isEqualTo(tier);
        assertThat(changed.getString("since")).isEqualTo(Http.json(first).getString("since"));
        assertRefused(Buyer.signedIn().http().get(path(event) + "/mine"), 404, "not-found");
        for (int n = 0; n < 2; n++) {
            assertThat(buyer.http().delete(path(event) + "/mine").statusCode()).isEqualTo(204);
        }
        assertRefused(buyer.http().get(path(event) + "/mine"), 404, "not-found");
    }

    @Test
    void what_cannot_be_wished_for_is_named() {
        var event = soldOut("Gone again");
        assertRefused(wish(event, 0), 400, "invalid-fields");
        assertRefused(wish(event, 9), 400, "invalid-fields");
        var elsewhere = catalogue.onSale("There are tickets");
        var strange =
                Json.createObjectBuilder()
                        .add("tickets", 1)
                        .add("tiers", Json.createArrayBuilder().add(tier(elsewhere)));
        assertRefused(leave(event, strange.build()), 400, "invalid-fields");
        assertRefused(wish(elsewhere, 1), 409, "not-sold-out");
        assertRefused(wish(catalogue.announced("Not yet"), 1), 409, "not-sold-out");
        assertRefused(wish(catalogue.draft("Not even that"), 1), 404, "not-found");
        assertRefused(
                Http.anonymous().post(path(event), "{\"tickets\": 1}"), 401, "sign-in-needed");
        var reason = Json.createObjectBuilder().add("reason", "The lead is ill.").build();
        Http.operator().post("/api/operator/events/" + event + "/cancellation", reason.toString());
        assertRefused(wish(event, 1), 409, "not-sold-out");
    }

    private String soldOut(String name) {
        var event = catalogue.onSale(name);
        Evening.block(event);
        return event;
    }

    private static String tier(String event) {
        return Http.json(Http.anonymous().get("/api/events/" + event + "?tickets=false"))
                .getJsonArray("priceTiers")
                .getJsonObject(0)
                .getString("id");
    }

    private HttpResponse<String> wish(String event, int tickets) {
        return leave(event, Json.createObjectBuilder().add("tickets", tickets).build());
    }

    private HttpResponse<String> leave(String event, JsonObject wish) {
        return buyer.http().post(path(event), wish.toString());
    }

    private static JsonObject mine(Buyer who, String event) {
        return Http.json(who.http().get(path(event) + "/mine"));
    }

    private static String path(String event) {
        return "/api/events/" + event + "/wishes";
    }
}
