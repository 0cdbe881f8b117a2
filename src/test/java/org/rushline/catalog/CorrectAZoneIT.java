package org.rushline.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rushline.platform.id.EventId;
import org.rushline.testing.Buyer;
import org.rushline.testing.Catalogue;
import org.rushline.testing.Evening;
import org.rushline.testing.Http;
import org.rushline.testing.Replan;

/** Evenings at 20:30 in Berlin, 18:30 in UTC; in London that is 19:30 in UTC. */
@ArquillianTest
class CorrectAZoneIT {

    private static final String IN_BERLIN = "2031-06-14T18:30:00Z";
    private static final String IN_LONDON = "2031-06-14T19:30:00Z";
    private static final String ON_THE_POSTER = "2031-06-14T20:30:00";

    private final Http operator = Http.operator();

    @Test
    void what_nobody_has_bought_follows() {
        for (var evening : List.of(Evening.draft(), Evening.announced(), Evening.onSale())) {
            moveVenue(evening.id(), "Europe/London");
            var moved = event(evening.id()).view();
            assertThat(moved.getString("startsAtLocal")).startsWith("2031-06-14T20:30");
            assertThat(moved.getString("startsAt")).isEqualTo(IN_LONDON);
            assertThat(moved.getString("doorsAt")).isEqualTo("2031-06-14T18:00:00Z");
            assertThat(moved.getString("timeZone")).isEqualTo("Europe/London");
            assertThat(moved.getString("startsAtOffset")).isEqualTo("+01:00");
            assertThat(listed(evening.id())).isEmpty();
        }
    }

    @Test
    void what_somebody_has_bought_is_listed_and_no_other_edit_moves_it() {
        var evening = sold();
        moveVenue(evening.id(), "Europe/London");
        var asked = listed(evening.id()).orElseThrow();
        assertThat(asked.getBoolean("sold")).isTrue();
        assertThat(asked.getString("startsAt")).isEqualTo(IN_BERLIN);
        assertThat(asked.getString("momentIfLocalTimeStays")).isEqualTo(IN_LONDON);
        assertThat(asked.getString("localTimeIfMomentStays")).startsWith("2031-06-14T19:30");

        var renamed = event(evening.id()).done(edit -> edit.add("name", "Another name"));
        assertThat(renamed.getString("startsAt")).isEqualTo(IN_BERLIN);
        assertThat(renamed.getString("timeZone")).isEqualTo("Europe/Berlin");
        assertThat(listed(evening.id())).isPresent();
    }

    @Test
    void an_operator_lets_the_poster_be_right() {
        var evening = sold();
        moveVenue(evening.id(), "Europe/London");
        var unexplained = decide(evening.id(), "LOCAL_TIME", null);
        assertThat(unexplained.statusCode()).isEqualTo(400);
        assertThat(unexplained.body()).contains("\"reason\"");

        var decided = Http.json(decide(evening.id(), "LOCAL_TIME", "We had the wrong zone"));
        assertThat(decided.getString("startsAt")).isEqualTo(IN_LONDON);
        assertThat(decided.getString("startsAtLocal")).startsWith("2031-06-14T20:30");
        assertThat(listed(evening.id())).isEmpty();
        assertThat(changes(evening.id()))
                .containsExactly(
                        "START 2031-06-14T20:30+02:00 2031-06-14T20:30+01:00",
                        "DOORS 2031-06-14T19:00+02:00 2031-06-14T19:00+01:00");
    }

    @Test
    void or_the_moment() {
        var evening = sold();
        moveVenue(evening.id(), "Europe/London");
        var decided = Http.json(decide(evening.id(), "MOMENT", "The poster had it wrong"));
        assertThat(decided.getString("startsAt")).isEqualTo(IN_BERLIN);
        assertThat(decided.getString("startsAtLocal")).startsWith("2031-06-14T19:30");
        assertThat(decided.getString("timeZone")).isEqualTo("Europe/London");
        assertThat(listed(evening.id())).isEmpty();
    }

    @Test
    void nobody_is_asked_where_no_moment_moves() {
        var evening = sold();
        moveVenue(evening.id(), "Europe/Paris");
        assertThat(event(evening.id()).view().getString("timeZone")).isEqualTo("Europe/Paris");
        assertThat(changes(evening.id())).isEmpty();
    }

    @Test
    void a_time_that_does_not_exist_there_waits_for_another() {
        var evening = Evening.draft();
        var at = "2031-03-09T02:30"; // when clocks are put forward in New York, and in Berlin not
        event(evening.id()).done(edit -> edit.add("startsAtLocal", at).remove("doorsAtLocal"));
        moveVenue(evening.id(), "America/New_York");
        assertThat(listed(evening.id()).orElseThrow().get("momentIfLocalTimeStays")).isNull();
        assertThat(decide(evening.id(), "LOCAL_TIME", null).statusCode()).isEqualTo(400);

        event(evening.id()).done(edit -> edit.add("startsAtLocal", ON_THE_POSTER));
        assertThat(listed(evening.id())).isEmpty();
    }

    @Test
    void cancelled_evenings_are_left_as_they_were() {
        var evening = Evening.cancelled();
        moveVenue(evening.id(), "Europe/London");
        assertThat(listed(evening.id())).isEmpty();
        assertThat(event(evening.id()).view().getString("startsAt")).isEqualTo(IN_BERLIN);
    }

    @Test
    void of_the_hour_that_happens_twice_an_edit_keeps_the_second() {
        var evening = Evening.onSale();
        event(evening.id())
                .done(
                        edit ->
                                edit.add("startsAtLocal", "2031-10-26T02:30")
                                        .add("startsAtOffset", "+01:00")
                                        .remove("doorsAtLocal"));
        var renamed =
                event(evening.id())
                        .done(edit -> edit.add("name", "Two o'clock").remove("startsAtOffset"));
        assertThat(renamed.getString("startsAt")).isEqualTo("2031-10-26T01:30:00Z");
        assertThat(renamed.getString("startsAtOffset")).isEqualTo("+01:00");

        var seen = Http.anonymous().get("/api/events/" + evening.id() + "?tickets=false");
        assertThat(Http.json(seen).getString("startsAtOffset")).isEqualTo("+01:00");
        assertThat(Http.anonymous().get("/event/" + evening.id()).body())
                .contains("Central European Standard Time (GMT+1)");
    }

    @Test
    void an_offset_that_was_only_read_does_not_hold_up_another_start() {
        var evening = Evening.draft();
        var winter =
                event(evening.id())
                        .done(
                                edit ->
                                        edit.add("startsAtLocal", "2031-12-14T20:30")
                                                .add("doorsAtLocal", "2031-12-14T19:00")
                                                .add("startsAtOffset", "+02:00"));
        assertThat(winter.getString("startsAtOffset")).isEqualTo("+01:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"+99:99", "+19:00", "-18:01", "+02:60", "02:00", "+2:00", "Z", "+02:00:00"})
    void an_offset_that_is_none_is_named(String offset) {
        var plan = new Catalogue(operator).plan(new Catalogue().venue("Small"), "THEATRE", 300, 0);
        var details = Catalogue.eventDetails("Odd offset", plan).add("startsAtOffset", offset);
        var answer = operator.post("/api/operator/events", details.build().toString());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Http.json(answer).getJsonArray("errors").getJsonObject(0).getString("field"))
                .isEqualTo("startsAtOffset");
    }

    private static Evening sold() {
        var evening = Evening.onSale();
        Buyer.signedIn().bought(evening.id(), evening.tickets().get(0), evening.tickets().get(1));
        return evening;
    }

    private Replan event(String id) {
        return new Replan(operator, id);
    }

    private void moveVenue(String event, String zone) {
        var path = "/api/operator/venues/" + event(event).view().getString("venueId");
        var venue = Json.createObjectBuilder(Http.json(operator.get(path))).remove("id");
        var answer = operator.put(path, venue.add("timeZone", zone).build().toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private java.net.http.HttpResponse<String> decide(String event, String keep, String reason) {
        var decision =
                Json.createObjectBuilder()
                        .add("keep", keep)
                        .add("version", event(event).view().getInt("version"));
        if (reason != null) {
            decision.add("reason", reason);
        }
        return operator.post("/api/operator/zones/" + event, decision.build().toString());
    }

    private Optional<JsonObject> listed(String event) {
        return list("/api/operator/zones" + after(EventId.of(event).value() - 1)).stream()
                .filter(one -> one.getString("eventId").equals(event))
                .findFirst();
    }

    /** Before the first event there is none to ask after. */
    private static String after(long event) {
        return event == 0 ? "" : "?after=" + new EventId(event);
    }

    private List<String> changes(String event) {
        return list("/api/operator/events/" + event + "/changes").stream()
                .map(c -> c.getString("what") + " " + c.getString("from") + " " + c.getString("to"))
                .toList();
    }

    private List<JsonObject> list(String path) {
        try (JsonReader reader = Json.createReader(new StringReader(operator.get(path).body()))) {
            return reader.readArray().getValuesAs(JsonObject.class);
        }
    }
}
