package org.rushline.booking;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.rushline.platform.id.EventId;
import org.rushline.testing.Buyer;
import org.rushline.testing.Evening;
import org.rushline.testing.Http;
import org.rushline.testing.Replan;

/** Buyers with tickets are told how the event has changed since. */
@ArquillianTest
class TellOfChangesIT {

    private final BehindTheScenes scenes = new BehindTheScenes();
    private final Evening evening = Evening.onSale();
    private final Buyer buyer = Buyer.signedIn();

    @Test
    void another_date_is_told_with_its_reason_wherever_a_booking_is_shown() {
        var booking = buyer.bought(evening.id(), pair());
        assertThat(buyer.look(booking).getJsonArray("changes")).isEmpty();
        reschedule("The pitch is under water");

        var change = changes(buyer.look(booking)).get(0);
        assertThat(change.getString("what")).isEqualTo("START");
        assertThat(change.getString("from")).isEqualTo("2031-06-14T20:30+02:00");
        assertThat(change.getString("to")).isEqualTo("2031-06-15T21:00+02:00");
        assertThat(change.getString("reason")).isEqualTo("The pitch is under water");
        assertThat(changes(buyer.bookings().getJsonObject(0))).containsExactly(change);
        var operators = Http.operator().get("/api/operator/bookings/" + booking);
        assertThat(changes(Http.json(operators))).containsExactly(change);
    }

    @Test
    void so_are_those_who_are_about_to_pay() {
        var booking = buyer.reserved(evening.id(), pair());
        reschedule(null);
        assertThat(changes(buyer.look(booking))).hasSize(1);
    }

    @Test
    void and_nobody_who_ordered_long_after() {
        reschedule(null);
        scenes.changedLongAgo(evening.id());
        assertThat(changes(buyer.look(buyer.reserved(evening.id(), pair())))).isEmpty();
    }

    @Test
    void who_changed_what_and_when_is_kept() {
        buyer.bought(evening.id(), pair());
        reschedule("The pitch is under water");
        assertThat(scenes.authorsOfChanges(EventId.of(evening.id()))).containsExactly("OPERATOR");
    }

    private void reschedule(String reason) {
        new Replan(Http.operator(), evening.id())
                .done(
                        edit -> {
                            edit.add("startsAtLocal", "2031-06-15T21:00");
                            edit.add("doorsAtLocal", "2031-06-14T19:00");
                            if (reason != null) {
                                edit.add("reason", reason);
                            }
                        });
    }

    private String[] pair() {
        return evening.tickets().subList(0, 2).toArray(String[]::new);
    }

    private static List<JsonObject> changes(JsonObject booking) {
        return booking.getJsonArray("changes").getValuesAs(JsonObject.class);
    }
}
