package org.rushline.waitingroom.entry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.rushline.testing.Refusal.assertRefused;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rushline.platform.id.EventId;
import org.rushline.testing.Await;
import org.rushline.testing.Buyer;
import org.rushline.testing.Catalogue;
import org.rushline.testing.Http;
import org.rushline.testing.Shipped;
import org.rushline.testing.TheDatabase;
import org.rushline.testing.Visitor;
import org.rushline.waitingroom.HotEvening;

/** A venue keeps its old shop and starts with the waiting room alone. */
@ArquillianTest
class OldShopIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final Buyer buyer = Buyer.signedIn();
    private final Buyer other = Buyer.signedIn();

    /** No ticket of it is made here. */
    private static HotEvening night(int limit) {
        var event = new Catalogue().announced("Night of the old shop");
        return HotEvening.of(Http.operator(), event, limit);
    }

    @Test
    void whoever_is_let_in_goes_to_the_shop_which_checks_that_by_itself(@TempDir Path folder)
            throws Exception {
        var night = night(10);
        assertThat(night.state()).doesNotContainKey("shop");
        var shop = OldShop.behind(night);
        night.open();
        Await.until(SOON, () -> night.state().containsKey("shop"));
        assertThat(night.state().getString("shop")).isEqualTo(OldShop.ORIGIN);
        night.admitted(buyer);
        var entry = shop.entry(buyer);
        var token = entry.getString("token");
        assertThat(entry.getString("url")).isEqualTo(OldShop.ADDRESS + "?entry_token=" + token);
        assertThat(entry.getInt("expiresIn")).isBetween(290, 300);
        var account = Http.json(buyer.http().get("/api/me"));
        var claims = OldShop.claims(token);
        assertThat(claims.toString())
                .doesNotContain(account.getString("id"))
                .doesNotContain(account.getString("email"))
                .doesNotContain(account.getString("name"));
        var until = Http.json(night.place(buyer)).getJsonObject("admission").getString("until");
        assertThat(claims.getInt("until")).isEqualTo(Instant.parse(until).getEpochSecond());
        var keys = shop.publishedKeys();
        var issuer = Shipped.address().toString().replaceAll("/$", "");
        var event = night.event();
        var said = checked(folder, keys, token, event, OldShop.ORIGIN, issuer);
        assertThat(said).startsWith("yes: ").contains(claims.getString("jti"));
        assertThat(checked(folder, keys, token, "evt_0", OldShop.ORIGIN, issuer))
                .isEqualTo("NO: it is for another event");
        assertThat(checked(folder, keys, token, event, "https://other.example", issuer))
                .isEqualTo("NO: it is for another shop");
        assertThat(checked(folder, keys, changed(token), event, OldShop.ORIGIN, issuer))
                .isEqualTo("NO: its signature is wrong");
        var foreign = OldShop.behind(night(10)).publishedKeys();
        assertThat(checked(folder, foreign, token, event, OldShop.ORIGIN, issuer))
                .startsWith("NO: nobody knows its key");
    }

    private static String kid(String token) {
        var header = new String(Base64.getUrlDecoder().decode(token.split("\\.")[0]), UTF_8);
        return header.replaceAll(".*\"kid\":\"([^\"]+)\".*", "$1");
    }

    /** By the script that we hand out. */
    private static String checked(
            Path folder, String keys, String token, String event, String shop, String issuer)
            throws IOException, InterruptedException {
        assumeTrue(hasNode(), "no Node on the PATH: .ci/run has one");
        var script = folder.resolve("verify-entry-token.mjs");
        Files.writeString(script, Http.anonymous().get("/assets/verify-entry-token.mjs").body());
        var known = Files.writeString(folder.resolve("keys.json"), keys);
        var brought = Files.writeString(folder.resolve("token"), token);
        var process =
                new ProcessBuilder("node", script.toString(), known.toString(), event, shop, issuer)
                        .redirectInput(brought.toFile())
                        .redirectErrorStream(true)
                        .start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
        assertThat(process.waitFor()).as(said).isEqualTo(said.startsWith("yes: ") ? 0 : 1);
        return said;
    }

    private static boolean hasNode() {
        return List.of(System.getenv("PATH").split(java.io.File.pathSeparator)).stream()
                .anyMatch(path -> Files.isExecutable(Path.of(path, "node")));
    }

    /** Another sign in the middle of the signature. */
    private static String changed(String token) {
        int at = token.length() - 40;
        return token.substring(0, at)
                + (token.charAt(at) == 'A' ? 'B' : 'A')
                + token.substring(at + 1);
    }

    @Test
    void such_an_evening_is_ready_without_a_ticket() {
        var night = night(10);
        var readiness = OldShop.known(night).path().replace("/shop", "/readiness");
        assertThat(Http.operator().get(readiness).body()).contains("The event has no onsale.");
        OldShop.behind(night);
        night.open();
        var checks = Http.json(Http.operator().get(readiness)).getJsonArray("checks");
        assertThat(checks.getValuesAs(JsonObject.class))
                .filteredOn(check -> !check.getBoolean("ok"))
                .isEmpty();
        assertThat(checks.toString()).contains("Another shop sells the tickets, and our key signs");
    }

    @Test
    void nobody_gets_a_token_who_has_not_been_let_in() {
        var night = night(10);
        assertRefused(OldShop.known(night).ask(buyer), 404, "not-found");
        var shop = OldShop.behind(night);
        assertRefused(shop.ask(buyer), 409, "no-token-needed");
        night.open();
        assertRefused(shop.ask(buyer), 403, "admission-needed");
        night.pulled("pause");
        night.join(buyer);
        assertRefused(shop.ask(buyer), 403, "admission-needed");
        var path = night.path() + "/entry-tokens";
        assertRefused(Http.anonymous().post(path, "{}"), 401, "sign-in-needed");
        night.open();
        night.awaitIn(buyer);
        var token = shop.token(buyer);
        night.leave(buyer);
        assertRefused(shop.ask(buyer), 403, "admission-needed");
        assertRefused(shop.redeem(token, OldShop.visit()), 410, "admission-over");
        assertThat(Http.operator().delete(shop.path()).statusCode()).isEqualTo(204);
        assertRefused(Http.operator().delete(shop.path()), 404, "not-found");
        assertRefused(shop.ask(buyer), 404, "not-found");
    }

    @Test
    void a_second_click_gives_the_same_token_and_whoever_comes_again_gets_another_five_times() {
        var night = night(10);
        var shop = OldShop.behind(night);
        night.open();
        night.admitted(buyer);
        var first = shop.token(buyer);
        assertThat(shop.token(buyer)).isEqualTo(first);
        var visit = OldShop.visit();
        var told = shop.redeemed(first, visit);
        assertThat(told.getString("event")).isEqualTo(night.event());
        assertThat(told.getInt("number")).isEqualTo(1);
        assertThat(told.getInt("expiresIn")).isBetween(800, 900);
        assertThat(told.getString("visitor")).isEqualTo(OldShop.claims(first).getString("sub"));
        var again = shop.redeemed(first, visit);
        assertThat(again.getString("until")).isEqualTo(told.getString("until"));
        for (int number = 2; number <= 5; number++) {
            var next = shop.token(buyer);
            assertThat(next).isNotEqualTo(first);
            var visited = shop.redeemed(next, OldShop.visit());
            assertThat(visited.getInt("number")).isEqualTo(number);
            assertThat(visited.getString("visitor")).isEqualTo(told.getString("visitor"));
        }
        assertRefused(shop.ask(buyer), 409, "too-many-visits");
        night.admitted(other);
        var theirs = shop.redeemed(shop.token(other), OldShop.visit());
        assertThat(theirs.getString("visitor")).isNotEqualTo(told.getString("visitor"));
    }

    @Test
    void what_is_forged_used_replaced_or_of_another_event_is_refused_with_its_reason() {
        var night = night(10);
        var shop = OldShop.behind(night);
        var elsewhere = night(10);
        var foreign = OldShop.behind(elsewhere);
        night.open();
        night.admitted(buyer);
        var token = shop.token(buyer);
        assertRefused(shop.redeem(changed(token), OldShop.visit()), 422, "token-forged");
        assertRefused(shop.redeem("a.b.c", OldShop.visit()), 422, "token-forged");
        assertRefused(foreign.redeem(token, OldShop.visit()), 422, "token-of-another-event");
        assertRefused(shop.complete(token, OldShop.visit()), 409, "token-not-used");
        assertThat(fields(shop.redeem(token, "guessable"))).containsExactly("visit");
        var byPhone =
                buyer.http()
                        .post(
                                night.path() + "/entry-tokens",
                                "{\"returnTo\": \"https://shop.example/enter?by=phone\"}");
        assertThat(byPhone.statusCode()).as(byPhone.body()).isEqualTo(200);
        var last = Http.json(byPhone);
        assertThat(last.getString("url"))
                .startsWith("https://shop.example/enter?by=phone&entry_token=ey");
        assertRefused(shop.redeem(token, OldShop.visit()), 410, "token-replaced");
        shop.redeemed(last.getString("token"), OldShop.visit());
        assertRefused(shop.redeem(last.getString("token"), OldShop.visit()), 409, "token-used");
        assertRefused(shop.complete(last.getString("token"), OldShop.visit()), 409, "token-used");
    }

    @Test
    void a_token_is_good_no_longer_than_the_admission() throws Exception {
        var night = night(10);
        var shop = OldShop.behind(night);
        night.open();
        night.admitted(buyer);
        endsIn(night, 5);
        var token = shop.token(buyer);
        var kid = kid(token);
        assertThat(shop.changeKey(false).getJsonObject(2).getString("kid")).isEqualTo(kid);
        assertThat(shop.publishedKeys()).contains(kid);
        Await.until(SOON, () -> !shop.publishedKeys().contains(kid));
        assertThat(Instant.now().getEpochSecond())
                .as("the former key stays until its last token expires")
                .isGreaterThanOrEqualTo(OldShop.claims(token).getInt("exp"));
        assertRefused(shop.redeem(token, OldShop.visit()), 410, "token-expired");
        endsIn(night, -1);
        assertThat(change(night, "delete from entry_token where event_id = %2$d", 0)).isEqualTo(1);
        assertRefused(shop.redeem(token, OldShop.visit()), 422, "token-unknown");
    }

    /** Everybody's time. */
    private static void endsIn(HotEvening night, int seconds) throws SQLException {
        change(
                night,
                """
                update admission a set expires_at = clock_timestamp() + interval '%1$d seconds'
                from waiting_room_event e where e.event_id = %2$d and a.room_id = e.room_id""",
                seconds);
    }

    /** Behind the server's back. */
    private static int change(HotEvening night, String sql, int seconds) throws SQLException {
        try (var database = TheDatabase.connect();
                var statement = database.createStatement()) {
            return statement.executeUpdate(
                    sql.formatted(seconds, EventId.of(night.event()).value()));
        }
    }

    @Test
    void the_next_key_signs_at_once_and_a_withdrawn_one_never_again() {
        var night = night(10);
        var shop = OldShop.behind(night);
        night.open();
        night.admitted(buyer);
        night.admitted(other);
        var before = shop.keys();
        assertThat(before).hasSize(2);
        var next = before.getJsonObject(0).getString("kid");
        assertThat(before.getJsonObject(0)).doesNotContainKey("signsSince");
        assertThat(shop.publishedKeys()).as("published before it signs").contains(next);
        var old = shop.token(buyer);
        var others = shop.token(other);
        assertThat(kid(old)).isEqualTo(before.getJsonObject(1).getString("kid"));

        assertThat(shop.changeKey(false)).hasSize(3);

        assertThat(kid(shop.token(buyer))).isEqualTo(next);
        assertRefused(shop.redeem(old, OldShop.visit()), 410, "token-replaced");
        var visit = OldShop.visit();
        shop.redeemed(others, visit);
        assertThat(shop.publishedKeys()).contains(kid(old), next);

        var third = shop.changeKey(true).getJsonObject(0).getString("kid");

        assertThat(shop.publishedKeys()).doesNotContain(kid(old), next).contains(third);
        assertRefused(shop.redeem(others, visit), 422, "token-forged");
        shop.redeemed(shop.token(buyer), OldShop.visit());
        var changes = Http.operator().get(shop.path().replace("/shop", "/changes")).body();
        assertThat(changes)
                .contains("Entry tokens of " + night.event() + " are signed by the key " + next)
                .contains(", and the former ones are withdrawn: " + HotEvening.WHY)
                .contains("The shop of " + night.event() + " is at " + OldShop.ADDRESS);
    }

    @Test
    void nobody_is_sent_to_an_address_that_is_not_listed() {
        var night = night(10);
        var shop = OldShop.behind(night);
        night.open();
        night.admitted(buyer);
        for (var address :
                List.of(
                        "https://evil.example/",
                        "https://evil.example/enter",
                        "https://shop.example",
                        "https://shop.example/",
                        "https://shop.example/enter/",
                        "https://shop.example/Enter",
                        "https://shop.example/enter?",
                        "https://shop.example/enter?by=phone&more=1",
                        "https://shop.example/enter#x",
                        "https://shop.example:443/enter",
                        "https://shop.example:8443/enter",
                        "https://shop.example.evil.example/enter",
                        "https://shop.example@evil.example/enter",
                        "https://ada@shop.example/enter",
                        "https://shop.example\\@evil.example/enter",
                        "https://SHOP.example/enter",
                        "https://ѕhop.example/enter",
                        "http://shop.example/enter",
                        "//shop.example/enter",
                        "/enter",
                        "javascript:alert(1)",
                        "https://shop.example/a/../enter")) {
            var wanted = Json.createObjectBuilder().add("returnTo", address).build();
            var answer = buyer.http().post(night.path() + "/entry-tokens", wanted.toString());
            assertThat(fields(answer)).as(address).containsExactly("returnTo");
        }
        for (var address :
                List.of(
                        "http://shop.example/enter",
                        "https://ada:secret@shop.example/",
                        "https://shop.example/#x",
                        "https://shop.example:443/",
                        "https://shop.example\\@evil.example/",
                        "https://shop.exаmple/",
                        "https://10.0.0.1/",
                        "javascript:alert(1)")) {
            assertThat(fields(shop.put(OldShop.ADDRESS, address)))
                    .as(address)
                    .containsExactly("addresses[1]");
        }
        assertThat(fields(shop.put(OldShop.ADDRESS, OldShop.ADDRESS)))
                .containsExactly("addresses[1]");
        assertThat(fields(shop.put())).containsExactly("addresses");
        assertThat(shop.entry(buyer).getString("url")).startsWith(OldShop.ADDRESS + "?");
    }

    private static List<String> fields(java.net.http.HttpResponse<String> answer) {
        assertRefused(answer, 400, "invalid-fields");
        return Http.json(answer).getJsonArray("errors").getValuesAs(JsonObject.class).stream()
                .map(error -> error.getString("field"))
                .toList();
    }

    @Test
    void whoever_is_in_the_shop_counts_until_the_shop_says_that_they_are_done()
            throws SQLException {
        var night = night(1);
        var shop = OldShop.behind(night);
        night.open();
        night.admitted(buyer);
        var first = shop.token(buyer);
        var left = OldShop.visit();
        shop.redeemed(first, left);
        var token = shop.token(buyer);
        var visit = OldShop.visit();
        shop.redeemed(token, visit);
        night.silence(1_000);
        assertThat(night.look().getInt("shopping")).isEqualTo(1);
        night.join(other);
        assertThat(night.enter(other).statusCode()).isIn(202, 409);
        assertThat(shop.complete(first, left).statusCode()).isEqualTo(204);
        assertThat(night.look().getInt("shopping")).as("the last visit goes on").isEqualTo(1);
        assertThat(shop.complete(token, visit).statusCode()).isEqualTo(204);
        assertThat(shop.complete(token, visit).statusCode()).as("twice").isEqualTo(204);
        night.awaitIn(other);
        assertThat(night.stateOf(buyer)).isEqualTo("ENDED");
        assertRefused(shop.redeem(token, visit), 410, "admission-over");
        assertThat(night.report().toString()).contains("\"letIn\":2");
    }

    @Test
    void the_page_leads_to_the_shop_and_nowhere_else() {
        var night = night(10);
        OldShop.behind(night);
        night.open();
        Await.until(SOON, () -> night.state().containsKey("shop"));
        var page = "/waiting-room/" + night.event();
        var visitor = new Visitor().withToken(buyer.http().token());
        assertThat(visitor.get(page + "/shop").statusCode()).isEqualTo(200);
        assertThat(visitor.get(page + "/shop").body()).contains("Please", "/waiting-room");
        assertThat(new Visitor().get(page + "/shop").headers().firstValue("Location")).isEmpty();
        night.admitted(buyer);
        assertThat(visitor.get(page).body())
                .contains("href=\"" + page + "/shop\"", "Go on to shop.example")
                .contains("data-seats=\"" + page + "/shop\"");
        var away = visitor.get(page + "/shop");
        assertThat(away.statusCode()).isEqualTo(303);
        assertThat(away.headers().firstValue("Location").orElseThrow())
                .isEqualTo(OldShop.known(night).entry(buyer).getString("url"));
        assertThat(away.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    }

    @Test
    void when_nobody_has_to_wait_every_page_leads_to_the_shop_and_none_to_a_seat_map() {
        var event = new Catalogue().onSale("Night of two shops");
        var night = HotEvening.of(Http.operator(), event, 10);
        var page = "/waiting-room/" + event;
        var somebody = new Visitor();
        assertThat(somebody.get("/event/" + event).body()).contains("<seat-map");
        OldShop.behind(night);
        Await.until(SOON, () -> night.state().containsKey("shop"));
        assertThat(somebody.get(page).headers().firstValue("Location")).contains("/event/" + event);
        assertLeadsToTheShop(somebody, page);
        night.open();
        night.admitted(buyer);
        Await.until(SOON, () -> night.state().getString("mode").equals("OPEN"));
        assertThat(somebody.get("/event/" + event).body())
                .contains("href=\"" + page + "\"")
                .doesNotContain("<seat-map");
        assertThat(somebody.get(page + "/shop").statusCode()).isEqualTo(200);
        night.pulled("close");
        Await.until(SOON, () -> night.state().getString("mode").equals("ENDED"));
        assertThat(somebody.get(page).body())
                .contains("href=\"" + page + "/shop\"", "Go on to shop.example")
                .contains("shop.example takes everybody in");
        assertLeadsToTheShop(somebody, page);
        assertLeadsToTheShop(new Visitor().withToken(buyer.http().token()), page);
        assertThat(Http.operator().delete(OldShop.known(night).path()).statusCode()).isEqualTo(204);
        assertThat(somebody.get(page + "/shop").statusCode()).isEqualTo(200);
    }

    private static void assertLeadsToTheShop(Visitor visitor, String page) {
        var event = visitor.get(page.replace("waiting-room", "event"));
        assertThat(event.body())
                .contains("Tickets are sold at shop.example", "href=\"" + page + "/shop\"")
                .doesNotContain("<seat-map", "href=\"#map\"");
        var away = visitor.get(page + "/shop");
        assertThat(away.statusCode()).isEqualTo(303);
        assertThat(away.headers().firstValue("Location")).contains(OldShop.ADDRESS);
    }
}
