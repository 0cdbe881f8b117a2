package org.rushline.web.waiting;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rushline.testing.Browser;
import org.rushline.testing.Evening;
import org.rushline.testing.TestRoom;
import org.rushline.testing.Visitor;

/** A long wait in a crowd that no test server has. */
@ArquillianTest
class WaitAndSeePageIT {

    private static final String LOOK = "dispatchEvent(new Event('online'))";
    private static final List<Integer> WIDTHS = List.of(390, 768, 1280);
    private static final int NARROWEST = 320;
    private static final int HEIGHT = 900;

    @RegisterExtension final Browser browser = new Browser();

    private final Evening evening = Evening.onSale();
    private final TestRoom real = new TestRoom(evening, 1).opened();
    private final ToldRoom told = new ToldRoom(evening.tier());

    @Test
    void far_back_one_knows_where_one_stands_how_long_and_what_will_be_left() {
        var page = waiting();
        assertThat(page.locator("h1")).hasText("4,712 people are ahead of you");
        assertThat(page).hasTitle(Pattern.compile("4,712 ahead · .*"));
        assertThat(page.locator("[data-part=position]")).hasText("9,213");
        assertThat(page.locator("[data-part=wait]")).hasText("30 to 60 minutes");
        assertThat(page.locator("[data-part=speed]")).hasText("100 to 140 people a minute");
        assertThat(page.locator("[data-part=tiers]")).containsText("will probably be gone");
        hear(page, told.open(5_500, 4_520).add("slower", "SHOPPING_TAKES_LONGER"));
        assertThat(page.locator("h1")).hasText("3,712 people are ahead of you");
        assertThat(page.locator("[data-part=slower]")).containsText("people take more time");
        hear(page, told.open(5_000, 4_520));
        assertThat(page.locator("h1")).hasText("3,712 people are ahead of you");
        assertThat(page.locator("[data-part=voice]")).isEmpty();
    }

    @Test
    void a_changed_price_is_said_before_one_goes_in() {
        var page = waiting();
        assertThat(page.locator("[data-part=repriced]")).isHidden();
        hear(page, told.open(4_600, 4_900));
        assertThat(page.locator("[data-part=repriced]")).isVisible();
        assertThat(page.locator("[data-part=tiers]")).containsText("€49.00 was €45.20");
        page.reload();
        assertThat(page.locator("[data-part=repriced]")).isVisible();
    }

    @Test
    void without_a_connection_it_keeps_what_it_knows_says_so_and_goes_on() {
        var page = waiting();
        told.isOffline(true);
        page.evaluate(LOOK);
        assertThat(page.locator("[data-part=live]")).containsText("You are offline");
        assertThat(page.locator("h1")).hasText("4,712 people are ahead of you");
        told.isOffline(false);
        hear(page, told.open(9_300, 4_520));
        assertThat(page.locator("[data-part=live]")).hasText("This page is live");
        assertThat(page.locator("h1")).hasText("It is your turn");
        assertThat(page.locator("[data-part=voice]")).containsText("It is your turn.");
    }

    @Test
    void when_the_last_ticket_is_gone_everybody_is_told() {
        var page = waiting();
        hear(page, told.open(4_600, 4_520).add("left", 0));
        assertThat(page.locator("h1")).hasText("4,612 people are ahead of you");
        hear(page, told.in("ENDED", 4_600));
        assertThat(page.locator("h1")).hasText("Every ticket is taken");
        assertThat(page.getByText("Other dates")).isVisible();
    }

    @Test
    void every_stage_fits_on_the_narrowest_phone() {
        var page = waiting();
        page.setViewportSize(NARROWEST, HEIGHT);
        for (var known : stages().values()) {
            show(page, known);
            Browser.assertNothingSticksOut(page);
        }
    }

    /** Six stages look each in a way of their own; there are six kinds of screens. */
    @Test
    void it_is_accessible_by_day_and_by_night_on_every_screen() {
        var page = waiting();
        var looks =
                List.of("WAITING", "CALLED", "JOIN_DRAW", "ADMITTED", "PAUSED", "SOLD_OUT")
                        .iterator();
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
            for (var width : WIDTHS) {
                page.setViewportSize(width, HEIGHT);
                show(page, stages().get(looks.next()));
                Browser.assertAccessible(page);
            }
        }
    }

    /** One case for each. */
    private static Map<String, JsonObject> stages() {
        var stages = new HashMap<String, JsonObject>();
        SharedCases.of("stages")
                .forEach(known -> stages.putIfAbsent(known.getString("stage"), known));
        return stages;
    }

    private void show(Page page, JsonObject known) {
        var now = told.in(known.getString("mode"), 4_500);
        if (known.containsKey("lanes")) {
            now.add("lanes", known.get("lanes"));
        }
        if (known.containsKey("left")) {
            now.add("left", known.get("left"));
        }
        if (known.containsKey("gone")) {
            now.add("gone", known.get("gone"));
        }
        told.room(now);
        told.place(place(known.getJsonObject("place")));
        page.reload();
        if (known.getBoolean("asked", false)) {
            page.locator("#entering").click();
        }
        var room = page.locator("waiting-room");
        assertThat(room).hasAttribute("data-connection", "live");
        assertThat(room).hasAttribute("data-stage", known.getString("stage"));
    }

    private static JsonObject place(JsonObject known) {
        if (known == null || !known.getString("state").equals("ADMITTED")) {
            return known;
        }
        var until = Instant.now().plusSeconds(800).toString();
        return Json.createObjectBuilder(known)
                .add("admission", Json.createObjectBuilder().add("until", until))
                .build();
    }

    private Page waiting() {
        var page = browser.desktop(ColorScheme.LIGHT);
        told.room(told.open(4_500, 4_520));
        told.waitsAt(9_213);
        var visitor = Visitor.oneOfMany();
        real.ask(visitor, "places");
        told.tellTo(Browser.signIn(page, visitor));
        page.navigate(real.page());
        assertThat(page.locator("h1"))
                .hasText("4,712 people are ahead of you"); // not the server's words
        return page;
    }

    private void hear(Page page, JsonObjectBuilder now) {
        told.room(now);
        page.evaluate(LOOK);
    }
}
