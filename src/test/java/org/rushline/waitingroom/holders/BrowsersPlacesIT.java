package org.rushline.waitingroom.holders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rushline.testing.Refusal.assertRefused;

import jakarta.json.Json;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.rushline.testing.Buyer;
import org.rushline.testing.Http;
import org.rushline.testing.Shipped;
import org.rushline.waitingroom.HotEvening;

/** People who join without an account, where an operator lets them. */
@ArquillianTest
class BrowsersPlacesIT {

    private final HotEvening night = forBrowsers();

    private static HotEvening forBrowsers() {
        var night = HotEvening.inTheatre(50);
        night.setUp(Json.createObjectBuilder(night.settings(50)).add("joiners", "BROWSER").build());
        night.open();
        return night;
    }

    @Test
    void whoever_joins_without_an_account_finds_their_place_again() {
        var cookie = joined();
        var place = mine(null, cookie);
        assertThat(place.statusCode()).isEqualTo(200);
        assertThat(number(post(Http.anonymous(), "places", cookie))).isEqualTo(number(place));
        assertThat(number(mine(null, joined()))).isNotEqualTo(number(place));
        assertThat(night.state().getInt("joined")).isEqualTo(2);
        assertRefused(mine(null, ""), 404, "no-place");
    }

    @Test
    void whoever_signs_in_takes_their_place_along_and_needs_their_browser_no_more() {
        var cookie = joined();
        int number = number(mine(null, cookie));
        assertRefused(post(Http.anonymous(), "admissions", cookie), 401, "sign-in-needed");
        var buyer = Buyer.signedIn();
        assertThat(number(mine(buyer, cookie))).isEqualTo(number);
        assertThat(number(night.place(buyer))).as("without the cookie").isEqualTo(number);
        night.awaitIn(buyer);
        assertThat(buyer.reserve(night.event(), free()).statusCode()).isEqualTo(201);
        assertThat(number(night.place(buyer))).isEqualTo(number);
    }

    @Test
    void a_place_that_somebody_has_taken_along_is_of_no_use_to_others() {
        var cookie = joined();
        int number = number(mine(Buyer.signedIn(), cookie));
        var refused = mine(null, cookie);
        assertRefused(refused, 403, "place-claimed");
        assertThat(refused.body()).contains("Sign in with the same account");
        var thief = Buyer.signedIn();
        assertRefused(mine(thief, cookie), 404, "no-place");
        assertRefused(post(thief.http(), "admissions", cookie), 404, "no-place");
        var own = post(thief.http(), "places", cookie);
        assertThat(number(own)).isNotEqualTo(number);
    }

    @Test
    void of_many_accounts_that_come_with_one_place_at_the_same_time_one_gets_it() throws Exception {
        var cookie = joined();
        var people = Stream.generate(Buyer::signedIn).limit(8).toList();
        var threads = Executors.newFixedThreadPool(people.size());
        try {
            var answers =
                    threads.invokeAll(
                            people.stream()
                                    .map(who -> (Callable<Integer>) () -> status(who, cookie))
                                    .toList());
            int lucky = 0;
            for (var answer : answers) {
                lucky += answer.get() == 200 ? 1 : 0;
            }
            assertThat(lucky).isEqualTo(1);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void whoever_had_a_place_before_keeps_that_one() {
        var buyer = Buyer.signedIn();
        int number = Http.json(buyer.http().post(night.path() + "/places", "")).getInt("number");
        var cookie = joined();
        assertThat(number(mine(buyer, cookie))).isEqualTo(number);
        assertThat(mine(null, cookie).statusCode()).as("it is still the browser's").isEqualTo(200);
    }

    @Test
    void a_forged_place_is_refused_whatever_has_been_changed() {
        var cookie = joined();
        int from = cookie.indexOf('=') + 1;
        for (int at = from; at < cookie.length(); at++) {
            char other = cookie.charAt(at) == '1' ? '2' : '1';
            var forged = cookie.substring(0, at) + other + cookie.substring(at + 1);
            assertRefused(mine(null, forged), 403, "place-not-valid");
        }
        var name = cookie.substring(0, from);
        for (var token : List.of("1", "x".repeat(199), "wtr_1.1." + UUID.randomUUID() + ".00")) {
            assertRefused(mine(null, name + token), 403, "place-not-valid");
        }
    }

    @Test
    void the_place_of_another_room_or_of_an_earlier_sale_is_refused() {
        var cookie = joined();
        var other = forBrowsers();
        var here = cookie.substring(0, cookie.indexOf('='));
        var there = cookieOf(Http.anonymous().post(other.path() + "/places", ""));
        var moved = here + there.substring(there.indexOf('='));
        assertThat(refused(mine(null, moved))).contains("in another waiting room");
        assertRefused(mine(null, there), 404, "no-place");
        night.pulled("close");
        night.open();
        assertThat(refused(mine(null, cookie))).contains("an earlier sale");
        var again = post(Http.anonymous(), "places", cookie);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(mine(null, cookieOf(again)).statusCode()).isEqualTo(200);
    }

    @Test
    void whoever_comes_too_early_and_again_when_it_opens_is_welcome() {
        night.pulled("close");
        assertRefused(post(Http.anonymous(), "places", ""), 409, "room-closed");
        night.open();
        joined();
    }

    @Test
    void other_rooms_take_nobody_without_an_account() {
        var other = HotEvening.inTheatre(1);
        other.open();
        var answer = Http.anonymous().post(other.path() + "/places", "");
        assertRefused(answer, 401, "sign-in-needed");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertRefused(Http.anonymous().get(other.path() + "/places/mine"), 401, "sign-in-needed");
    }

    private String joined() {
        var answer = Http.anonymous().post(night.path() + "/places", "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return cookieOf(answer);
    }

    /** Its name and value. */
    private static String cookieOf(HttpResponse<String> answer) {
        var cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax");
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        return cookie.substring(0, cookie.indexOf(';'));
    }

    private HttpResponse<String> mine(Buyer who, String cookie) {
        var http = who == null ? Http.anonymous() : who.http();
        return http.get(night.path() + "/places/mine", "Cookie", cookie);
    }

    /** As a page of ours does. */
    private HttpResponse<String> post(Http who, String what, String cookie) {
        var origin = Shipped.address().toString();
        return who.post(night.path() + "/" + what, "", "Cookie", cookie, "Origin", origin);
    }

    private int status(Buyer who, String cookie) {
        return mine(who, cookie).statusCode();
    }

    private static int number(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
        return Http.json(answer).getInt("number");
    }

    private static String refused(HttpResponse<String> answer) {
        assertRefused(answer, 403, "place-not-valid");
        return Http.json(answer).getString("detail");
    }

    private String free() {
        return Http.json(Http.operator().get("/api/events/" + night.event()))
                .getJsonArray("tickets")
                .getJsonObject(0)
                .getString("id");
    }
}
