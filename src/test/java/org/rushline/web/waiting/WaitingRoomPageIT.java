package org.rushline.web.waiting;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rushline.testing.Await;
import org.rushline.testing.Browser;
import org.rushline.testing.Catalogue;
import org.rushline.testing.Evening;
import org.rushline.testing.Http;
import org.rushline.testing.TestRoom;
import org.rushline.testing.Visitor;
import org.rushline.waitingroom.HotEvening;

/** The waiting room, as people go through it. */
@ArquillianTest
class WaitingRoomPageIT {

    private static final int FAR = 3_600;

    private static final HasTextOptions PATIENTLY = new HasTextOptions().setTimeout(20_000);

    @RegisterExtension final Browser browser = new Browser();

    private final Evening evening = Evening.onSale();

    @Test
    void whoever_is_called_goes_in_and_chooses_seats() {
        var room = new TestRoom(evening, 10).opened();
        var page = browser.signedInAs(Visitor.oneOfMany());
        page.navigate(room.page());
        page.locator("#joining").click();
        assertThat(page.locator("h1")).hasText("It is your turn");
        assertThat(page).hasTitle(Pattern.compile("Your turn · .*"));
        assertThat(page.locator("[data-part=clock]")).hasText(Pattern.compile("[45]:\\d\\d"));
        page.locator("#entering").click();
        assertThat(page).hasURL(Pattern.compile(".*/event/" + evening.id() + "#map"));
        assertThat(page.locator("seat-map")).hasAttribute("state", "painted");
        assertThat(page.locator("waiting-room-gate [role=timer]"))
                .hasText(Pattern.compile("1[45]:\\d\\d"));
        page.goBack();
        assertThat(page.locator("h1")).hasText("You are in");
        assertThat(page.locator("[data-part=clock]")).hasText(Pattern.compile("1[45]:\\d\\d"));
        page.reload();
        assertThat(page.locator("h1")).hasText("You are in");
        page.locator("#leaving").click();
        assertThat(page.locator("h1")).hasText("Your time inside is over");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void while_it_is_full_one_is_next_and_goes_in_by_oneself() {
        var room = new TestRoom(evening, 2).opened();
        var inside = Visitor.oneOfMany();
        room.ask(inside, "places");
        var page = browser.signedInAs(Visitor.oneOfMany());
        page.navigate(room.page());
        page.locator("#joining").click();
        assertThat(page.locator("h1")).hasText("It is your turn");
        room.limit(1);
        room.letIn(inside);
        page.locator("#entering").click();
        assertThat(page.locator("h1")).hasText("You are next");
        inside.delete("/api/events/" + evening.id() + "/waiting-room/admissions");
        assertThat(page).hasURL(Pattern.compile(".*/event/" + evening.id() + "#map"));
    }

    @Test
    void a_draw_is_joined_made_and_checked() throws Exception {
        var room = new TestRoom(evening, 10).drawnAt(Instant.now().plusSeconds(4));
        var page = browser.signedInAs(Visitor.oneOfMany());
        page.navigate(room.page());
        assertThat(page.locator("h1")).hasText("The draw is open");
        page.locator("#joining").click();
        assertThat(page.locator("h1")).hasText("You are in the draw");
        page.getByText("Check the draw").click();
        assertThat(page.locator("article")).containsText("Promised.");
        page.goBack();
        assertThat(page.locator("h1")).hasText("It is your turn", PATIENTLY);
        page.getByText("Check the draw").click();
        assertThat(page.locator("article")).containsText("not changed after the commitment");
        assertThat(page.locator(".hash")).hasCount(3);
        Browser.assertAccessible(page);
        var proof = page.waitForDownload(() -> page.locator("a[href$=proof]").click());
        var program = page.waitForDownload(() -> page.locator("a[href*=verify]").click());
        var run =
                new ProcessBuilder("python3", program.path().toString(), proof.path().toString())
                        .redirectErrorStream(true)
                        .start();
        assertThat(run.inputReader().lines()).allMatch(line -> line.startsWith("yes: "));
        assertThat(Files.size(proof.path())).isPositive();
    }

    @Test
    void a_draw_that_waits_for_a_public_random_value_says_for_which() {
        var night = HotEvening.of(Http.operator(), evening.id(), 10);
        night.promise(
                Instant.now().plusSeconds(4),
                Json.createObjectBuilder().add("beacon", "Six from forty-nine").build());
        var page = browser.signedInAs(Visitor.oneOfMany());
        page.navigate("/waiting-room/" + evening.id());
        page.locator("#joining").click();
        assertThat(page.locator("h1")).hasText("The draw is being made");
        assertThat(page.locator(".room__lead")).containsText("nobody knows before: Six from");
        var late = browser.withoutJavaScript();
        late.navigate("/waiting-room/" + evening.id());
        assertThat(late.locator(".room__lead").first()).containsText("nobody knows before: Six");
        night.pull("beacon", Json.createObjectBuilder().add("value", "3 11 24").build());
        assertThat(page.locator("h1")).hasText("It is your turn");
        assertThat(page.locator(".room__lead")).not().containsText("Six from");
    }

    @Test
    void whoever_waits_without_an_account_signs_in_before_they_go_in() {
        var room = new TestRoom(evening, 10).forBrowsers().drawnAt(Instant.now().plusSeconds(FAR));
        var page = browser.phone();
        page.navigate(room.page());
        page.locator("#joining").click();
        assertThat(page.locator("h1")).hasText("You are in the draw");
        assertThat(page.getByText("Only this browser knows your place.")).isVisible();
        Browser.assertAccessible(page);
        page.reload();
        assertThat(page.locator("h1")).hasText("You are in the draw");
        Browser.signIn(page, Visitor.oneOfMany());
        page.reload();
        assertThat(page.locator("h1")).hasText("You are in the draw");
        assertThat(page.getByText("Only this browser knows your place.")).hasCount(0);

        var sale = new TestRoom(Evening.onSale(), 10).forBrowsers().opened();
        var stranger = browser.withoutJavaScript();
        stranger.navigate(sale.page());
        stranger.locator("#joining").click();
        reloadUntil(stranger, "It is your turn");
        stranger.getByText("Sign in and go in").click();
        assertThat(stranger).hasURL(Pattern.compile(".*/sign-in.*"));
        var person = Visitor.signedUp();
        stranger.fill("#email", person.email());
        stranger.fill("#password", person.password());
        stranger.locator("#go").click();
        assertThat(stranger.locator("h1")).hasText("It is your turn");
        stranger.locator("#entering").click();
        assertThat(stranger).hasURL(Pattern.compile(".*/seats"));
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void all_of_it_works_without_scripts() {
        var room = new TestRoom(evening, 10).drawnAt(Instant.now().plusSeconds(FAR));
        var page = browser.withoutJavaScript();
        page.navigate(room.page());
        assertThat(page.locator("h1")).hasText("The draw is open");
        assertThat(page.getByText("Sign in to join"))
                .hasAttribute("href", "/sign-in?return=" + room.page());
        Browser.signIn(page, Visitor.oneOfMany());
        page.reload();
        page.locator("#joining").click();
        assertThat(page.locator("h1")).hasText("You are in the draw");
        assertThat(page.locator("noscript meta")).hasCount(1);
        room.pull("close");
        reloadUntil(page, "The waiting room is closed");
        room.opened();
        reloadUntil(page, "Join the line");
        page.locator("#joining").click();
        assertThat(page.locator("#joining")).isHidden();
        reloadUntil(page, "It is your turn");
        page.locator("#entering").click();
        assertThat(page).hasURL(Pattern.compile(".*/event/" + evening.id() + "/seats"));
        page.navigate(room.page());
        assertThat(page.locator("h1")).hasText("You are in");
        page.locator("#leaving").click();
        assertThat(page.locator("h1")).hasText("Your time inside is over");
    }

    private static void reloadUntil(Page page, String title) {
        Await.until(
                Duration.ofSeconds(20),
                () -> {
                    try {
                        page.reload();
                    } catch (PlaywrightException e) {
                        return false; // it loads by itself at this moment
                    }
                    return page.locator("h1").innerText().strip().equals(title);
                });
    }

    @Test
    void a_code_opens_a_lane_with_scripts_and_without() {
        var room = new TestRoom(evening, 10).drawnAt(Instant.now().plusSeconds(FAR));
        var codes = List.of(room.code("Members"), room.code("Friends")).iterator();
        var scripted = browser.signedInAs(Visitor.oneOfMany());
        var plain = Browser.signIn(browser.withoutJavaScript(), Visitor.oneOfMany());
        for (var page : List.of(scripted, plain)) {
            page.navigate(room.page());
            assertThat(page.locator(".room__lanes"))
                    .containsText("Friends up to 20 in 100 of those inside");
            useCode(page, "0000-0000-0000");
            assertThat(page.locator("[data-part=trouble]")).containsText("There is no such code");
            useCode(page, codes.next());
            assertThat(page.locator("h1")).hasText("You are in the lane");
            assertThat(page.locator("[data-part=position]")).hasText("1");
            page.reload();
            assertThat(page.locator("h1")).hasText("You are in the lane");
        }
    }

    @Test
    void joining_costs_a_computer_some_work_and_those_without_scripts_a_little_patience() {
        var room = new TestRoom(evening, 10).drawnAt(Instant.now().plusSeconds(FAR));
        room.setUp(10, 2_000);
        var page = browser.signedInAs(Visitor.oneOfMany());
        page.navigate(room.page());
        page.locator("#joining").click();
        assertThat(page.locator("h1")).hasText("You are in the draw");
        assertThat(browser.complaints()).allMatch(complaint -> complaint.contains("403"));
        var plain = Browser.signIn(browser.withoutJavaScript(), Visitor.oneOfMany());
        plain.navigate(room.page());
        plain.locator("#joining").click();
        assertThat(plain.locator(".notice:not(.room__away)"))
                .containsText("Joining takes 20 seconds");
        assertThat(plain.locator("h1")).hasText("The draw is open");
        assertThat(plain.locator("#join [name=patience]"))
                .hasValue(Pattern.compile("\\d+\\.[0-9a-f]{64}"));
    }

    private static void useCode(Page page, String code) {
        if (page.locator("#typed").isHidden()) {
            page.getByText("I have a code").click();
        }
        page.locator("#typed").fill(code);
        page.locator("#coding").click();
    }

    @Test
    void what_the_operator_says_is_seen_at_once() {
        var room = new TestRoom(evening, 1).opened();
        enterSomebody(room);
        var page = browser.signedInAs(Visitor.oneOfMany());
        page.navigate(room.page());
        var socket = page.waitForWebSocket(() -> page.locator("#joining").click());
        assertThat(socket.url()).endsWith("/ws" + room.page());
        room.say("Doors open at seven.");
        assertThat(page.locator("[data-part=message]")).hasText("Doors open at seven.");
        room.pull("pause");
        assertThat(page.locator("h1")).hasText("Paused for a moment");
        assertThat(page.locator("[data-part=says]")).hasText("We have a break.");
    }

    private static void enterSomebody(TestRoom room) {
        var inside = Visitor.oneOfMany();
        room.ask(inside, "places");
        room.letIn(inside);
    }

    @Test
    void when_the_event_is_cancelled_everybody_reads_it() {
        var room = new TestRoom(evening, 1).opened();
        enterSomebody(room);
        var page = browser.signedInAs(Visitor.oneOfMany());
        page.navigate(room.page());
        page.locator("#joining").click();
        assertThat(page.locator("#joining")).isHidden();
        Http.operator()
                .post(
                        "/api/operator/events/" + evening.id() + "/cancellation",
                        "{\"reason\":\"The pitch is under water.\"}");
        assertThat(page.locator("h1")).hasText("The event has been cancelled", PATIENTLY);
        assertThat(page.locator("#wish")).isHidden();
    }

    @Test
    void when_all_is_gone_one_finds_other_dates_and_leaves_a_wish() {
        var run = new Run();
        var page = browser.signedInAs(Visitor.oneOfMany());
        run.room.ask(Visitor.oneOfMany(), "places");
        page.navigate(run.room.page());
        page.locator("#joining").click();
        assertThat(page.locator("h1")).hasText("It is your turn");
        assertThat(page.locator("[data-part=others]")).isHidden();
        run.sellsOut();
        assertThat(page.locator("h1")).hasText("Every ticket is taken", PATIENTLY);
        var other = page.locator("[data-part=others] a");
        assertThat(other).hasText(Pattern.compile(".*Second night.*"));
        assertThat(other).hasAttribute("href", "/event/" + run.second);
        page.locator("#wish a").click();
        page.locator("#tickets").selectOption("3");
        page.locator("#wishing-it").click();
        assertThat(page.locator("#wish")).containsText("You are on the list of wishes");
        assertThat(page.locator("#wish")).containsText("3 tickets, at any price.");
        assertThat(other).hasCount(1);
        Browser.assertAccessible(page);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void a_wish_is_left_changed_and_taken_back_without_scripts() {
        var run = new Run();
        run.sellsOut();
        var page = browser.withoutJavaScript();
        page.navigate(run.room.page());
        reloadUntil(page, "Every ticket is taken");
        assertThat(page.locator("#wish")).containsText("Sign in to leave a wish");
        Browser.signIn(page, Visitor.oneOfMany());
        page.reload();
        assertThat(page.locator("[data-part=others] a"))
                .hasText(Pattern.compile(".*Second night.*"));
        page.locator("#wish").getByText("Stalls").click();
        page.locator("#wishing-it").click();
        assertThat(page.locator("#wish")).containsText("2 tickets: Stalls.");
        assertThat(page.locator("input[type=checkbox]:checked")).hasCount(1);
        page.locator("#tickets").selectOption("1");
        page.locator("#wishing-it").click();
        assertThat(page.locator("#wish")).containsText("One ticket: Stalls.");
        page.locator("#wishing-back").click();
        assertThat(page.locator("#wish")).containsText("Leave this wish");
    }

    /** Two nights of the same performer, the first of which has a room. */
    private static final class Run {

        private final Catalogue catalogue = new Catalogue();
        private final JsonObject plan =
                catalogue.plan(catalogue.venue("Run House"), "THEATRE", 300, 0);
        private final String performer = catalogue.performer("The Ensemble " + UUID.randomUUID());
        private final String first = night("First night");
        final String second = night("Second night");
        final TestRoom room = TestRoom.of(first, 10).opened();

        private String night(String name) {
            var categories = Catalogue.categories(plan);
            var rest = Json.createArrayBuilder(categories).remove(0).build();
            var tiers =
                    Json.createArrayBuilder()
                            .add(
                                    tier(
                                            "Stalls",
                                            Json.createArrayBuilder()
                                                    .add(categories.get(0))
                                                    .build()))
                            .add(tier("Circle", rest));
            var event =
                    Catalogue.eventDetails(name, plan)
                            .add("performers", Json.createArrayBuilder().add(performer))
                            .add("tiers", tiers);
            var id = catalogue.event(event.build());
            catalogue.publish(id);
            return id;
        }

        private static JsonObject tier(String name, JsonArray categories) {
            return Json.createObjectBuilder(Catalogue.tier(45_00, categories).build())
                    .add("name", name)
                    .build();
        }

        void sellsOut() {
            Evening.block(first);
        }
    }

    @Test
    void where_nobody_waits_it_leads_on_and_unknown_events_are_not_found() {
        var answer = Http.anonymous().get("/waiting-room/" + evening.id());
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/event/" + evening.id());
        for (var path :
                new String[] {
                    "/waiting-room",
                    "/waiting-room/",
                    "/waiting-room/evt_zzzzz",
                    "/waiting-room/x",
                    "/waiting-room/" + evening.id() + "/draw",
                    "/waiting-room-draw",
                    "/waiting-room.xhtml",
                    "/waiting-room-draw.xhtml"
                }) {
            assertThat(Http.anonymous().get(path).statusCode()).as(path).isEqualTo(404);
        }
    }
}
