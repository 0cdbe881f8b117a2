package org.rushline.listing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.zip.GZIPInputStream;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rushline.platform.id.Ids;
import org.rushline.testing.Await;
import org.rushline.testing.Buyer;
import org.rushline.testing.Catalogue;
import org.rushline.testing.Http;
import org.rushline.testing.Shipped;
import org.rushline.testing.TheDatabase;

@ArquillianTest
class SeeAnEventIT {

    /** Fresh in a second; the rest is for a slow machine. */
    private static final Duration SOON = Duration.ofSeconds(10);

    private final Catalogue catalogue = new Catalogue();
    private final Http anybody = Http.anonymous();

    @Test
    void everybody_sees_event_venue_performers_prices_and_tickets() {
        var plan = catalogue.plan(catalogue.venue("Concert hall"), "THEATRE", 300, 0);
        var orchestra = catalogue.performer("The Orchestra");
        var event =
                catalogue.event(
                        Catalogue.eventDetails("Ninth", plan)
                                .add(
                                        "performers",
                                        jakarta.json.Json.createArrayBuilder().add(orchestra))
                                .build());
        catalogue.publish(event);

        var view = Http.json(anybody.get("/api/events/" + event));
        assertThat(view.getString("name")).isEqualTo("Ninth");
        assertThat(view.getJsonObject("venue").getString("name")).isEqualTo("Concert hall");
        assertThat(view.getJsonObject("venue").getString("timeZone")).isEqualTo("Europe/Berlin");
        assertThat(view.getJsonArray("performers").getJsonObject(0).getString("name"))
                .isEqualTo("The Orchestra");
        var tier = view.getJsonArray("priceTiers").getJsonObject(0);
        assertThat(tier.getInt("total")).isEqualTo(48_60);
        assertThat(view.getJsonArray("tickets").getValuesAs(JsonObject.class))
                .hasSize(300)
                .allMatch(ticket -> ticket.getString("id").startsWith("tkt_"))
                .allMatch(ticket -> ticket.getString("status").equals("FREE"))
                .allMatch(ticket -> ticket.getString("tier").equals(tier.getString("id")));
    }

    @Test
    void a_draft_is_nobodys_business() {
        var draft = catalogue.draft("Secret");
        assertThat(anybody.get("/api/events/" + draft).statusCode()).isEqualTo(404);
        assertThat(anybody.get("/api/events/" + draft + "?tickets=false").statusCode())
                .isEqualTo(404);
    }

    @Test
    void an_id_of_another_kind_is_told_apart_from_one_that_does_not_exist() {
        assertThat(anybody.get("/api/events/tkt_1").statusCode()).isEqualTo(400);
        assertThat(anybody.get("/api/events/evt_zzzzzz").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?tickets=false", ""})
    void who_has_it_already_gets_304_in_the_fast_lane_and_beside_it(String query) {
        var path = "/api/events/" + catalogue.onSale("Seen before") + query;
        for (int i = 0; i < 3; i++) {
            var first = anybody.get(path);
            var tag = first.headers().firstValue("ETag").orElseThrow();
            var again = anybody.get(path, "If-None-Match", tag);
            assertThat(tag).doesNotStartWith("W/");
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(again.headers().firstValue("ETag")).contains(tag);
            assertThat(again.headers().firstValue("Cache-Control").orElseThrow())
                    .contains("public", "s-maxage=1");
            assertThat(again.headers().allValues("Set-Cookie")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"?tickets=false", ""})
    void gzip_holds_the_same_bytes_under_its_own_tag(String query) throws Exception {
        var path = "/api/events/" + catalogue.onSale("Zipped") + query;
        for (int i = 0; i < 3; i++) {
            var plain = anybody.get(path);
            var zipped =
                    HttpClient.newHttpClient()
                            .send(
                                    HttpRequest.newBuilder(Shipped.address().resolve(path))
                                            .header("Accept-Encoding", "gzip")
                                            .build(),
                                    BodyHandlers.ofByteArray());
            assertThat(zipped.headers().firstValue("Content-Encoding")).contains("gzip");
            assertThat(zipped.headers().firstValue("Vary").orElseThrow())
                    .contains("Accept-Encoding");
            assertThat(unzipped(zipped.body())).isEqualTo(plain.body());
            assertThat(zipped.headers().firstValue("ETag"))
                    .isNotEqualTo(plain.headers().firstValue("ETag"));
        }
    }

    @Test
    void what_this_server_changed_shows_on_the_next_request() {
        var plan = catalogue.plan(catalogue.venue("House"), "THEATRE", 300, 0);
        var event = catalogue.event(Catalogue.eventDetails("Before", plan).build());
        catalogue.publish(event);
        var path = "/api/operator/events/" + event;
        assertThat(anybody.get("/api/events/" + event + "?tickets=false").body())
                .contains("Before");

        var version = Http.json(catalogue.operator().get(path)).getInt("version");
        var edit = Catalogue.eventDetails("After", plan).add("version", version).build();
        assertThat(catalogue.operator().put(path, edit.toString()).statusCode()).isEqualTo(200);

        assertThat(anybody.get("/api/events/" + event + "?tickets=false").body()).contains("After");
        assertThat(anybody.get("/api/events/" + event).body()).contains("After");
    }

    @Test
    void what_anybody_else_changed_shows_soon() throws SQLException {
        var event = catalogue.onSale("By hand");
        var path = "/api/events/" + event + "?tickets=false";
        anybody.get(path);
        try (var connection = TheDatabase.connect();
                var change =
                        connection.prepareStatement(
                                """
                                update venue set name = 'Renamed by hand' where id =
                                    (select venue_id from event where id = ?)""")) {
            change.setLong(1, Ids.decode("evt_", event));
            change.executeUpdate();
        }
        Await.until(SOON, () -> anybody.get(path).body().contains("Renamed by hand"));
    }

    @Test
    void a_claimed_ticket_is_not_shown_as_available() {
        var event = catalogue.onSale("Claimed");
        var buyer = Buyer.signedIn();
        var ticket =
                Http.json(anybody.get("/api/events/" + event))
                        .getJsonArray("tickets")
                        .getJsonObject(7)
                        .getString("id");
        buyer.payable(buyer.reserved(event, ticket));
        Await.until(
                SOON,
                () ->
                        Http.json(anybody.get("/api/events/" + event))
                                .getJsonArray("tickets")
                                .getJsonObject(7)
                                .getString("status")
                                .equals("CLAIMED"));
    }

    private static String unzipped(byte[] bytes) throws IOException {
        try (var unzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(unzip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
