package org.rushline.web.search;

import static java.util.stream.Collectors.joining;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.rushline.testing.Await;
import org.rushline.testing.Catalogue;
import org.rushline.testing.Http;

/** Four events in two cities that share a word no other event has, and can be found. */
final class Season {

    static final double NORTH = 52.51;
    static final double EAST = 13.4;

    private static final Duration SOON = Duration.ofSeconds(30);

    private final Catalogue catalogue = new Catalogue();

    /** Words of letters only, since nobody misspells numbers. */
    private final String word =
            ThreadLocalRandom.current()
                    .ints('a', 'z' + 1)
                    .distinct()
                    .limit(9)
                    .mapToObj(Character::toString)
                    .collect(joining("", "q", "x"));

    Season() {
        var here = house(city(), NORTH, EAST);
        var elsewhere = house(otherCity(), 40.4, -3.7);
        evening("Quartet " + word, "CONCERT", "2031-05-10T20:00:00", here);
        evening("Aida " + word, "OPERA", "2031-06-12T19:00:00", here);
        evening("Symphony " + word, "CONCERT", "2031-06-10T20:00:00", elsewhere);
        evening("Derby " + word, "FOOTBALL", "2031-07-01T15:30:00", elsewhere);
        Await.until(SOON, () -> found() == 4);
    }

    String word() {
        return word;
    }

    /** Its middle letters swapped. */
    String misspelt() {
        return word.substring(0, 4) + word.charAt(5) + word.charAt(4) + word.substring(6);
    }

    String city() {
        return "Nearham " + word;
    }

    String otherCity() {
        return "Farham " + word;
    }

    private int found() {
        var answer = Http.anonymous().get("/api/events/search?keyword=" + word);
        return answer.statusCode() == 200 ? Http.json(answer).getInt("total") : 0;
    }

    private JsonObject house(String city, double north, double east) {
        var venue =
                Catalogue.venueDetails("House in " + city)
                        .add("city", city)
                        .add("latitude", north)
                        .add("longitude", east);
        var made = catalogue.operator().post("/api/operator/venues", venue.build().toString());
        return catalogue.plan(Http.json(made).getString("id"), "THEATRE", 300, 0);
    }

    private void evening(String name, String type, String starts, JsonObject plan) {
        var event =
                catalogue.event(
                        Catalogue.eventDetails(name, plan)
                                .add("type", type)
                                .add("startsAtLocal", starts)
                                .add("performers", Json.createArrayBuilder())
                                .build());
        catalogue.operator().post("/api/operator/events/" + event + "/announcement", "");
    }
}
