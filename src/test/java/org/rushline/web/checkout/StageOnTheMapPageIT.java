package org.rushline.web.checkout;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rushline.seatplan.pretix.WholePlan;
import org.rushline.testing.Browser;
import org.rushline.testing.Catalogue;
import org.rushline.testing.Http;

/** The stage and what else a plan shows, on the map. */
@ArquillianTest
class StageOnTheMapPageIT {

    /** Of a point of the stage beside its name, and of one where nothing is. */
    private static final String COLOURS =
            """
            () => {
              const { view, seats } = document.querySelector("seat-map");
              const canvas = document.querySelector("[data-part=canvas]");
              const { left, top, right, bottom } = seats.plan.stage.box;
              const colour = (x, y) => {
                const at = view.toPixels(x, y).map((css) => Math.round((css * canvas.width) / canvas.clientWidth));
                return canvas.getContext("2d").getImageData(...at, 1, 1).data.join();
              };
              return [colour(left + (right - left) * 0.25, top + (bottom - top) * 0.2), colour(left, top - (bottom - top) * 0.05)];
            }""";

    private static final String STAGE_IS_SEEN =
            """
            () => {
              const { view, seats } = document.querySelector("seat-map");
              return view.sees(seats.plan.stage.box);
            }""";

    @RegisterExtension final Browser browser = new Browser();

    private final Catalogue catalogue = new Catalogue();

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void a_standing_arena_shows_its_stage_by_day_and_by_night(ColorScheme scheme) {
        var plan = catalogue.plan(catalogue.venue("Arena"), "ARENA", 1_500, 1_500);
        var page = open(browser.desktop(scheme), onSale(plan.getString("id"), plan));
        assertThat(page.evaluate(STAGE_IS_SEEN)).isEqualTo(true);
        var colours = (List<?>) page.evaluate(COLOURS);
        assertThat(colours.get(0)).isNotEqualTo(colours.get(1));
        Browser.assertAccessible(page);
    }

    @Test
    void an_uploaded_house_shows_its_stage_and_its_wheelchair_seats_are_told() {
        var page = open(browser.desktop(ColorScheme.LIGHT), uploaded());
        assertThat(page.evaluate(STAGE_IS_SEEN)).isEqualTo(true);
        var colours = (List<?>) page.evaluate(COLOURS);
        assertThat(colours.get(0)).isNotEqualTo(colours.get(1));
        page.locator("#map-list summary").first().click();
        page.locator("a[data-section]").first().click();
        page.locator("details.map-row summary").first().click();
        var first = page.locator("details.map-row label").first();
        assertThat(first).containsText("Wheelchair space");
        assertThat(first.locator("input"))
                .hasAttribute("aria-label", Pattern.compile(".*Wheelchair space"));
        Browser.assertAccessible(page);
    }

    private String uploaded() {
        var answer =
                catalogue
                        .operator()
                        .post(
                                "/api/operator/venues/" + catalogue.venue("Brewery") + "/seatplans",
                                WholePlan.FILE.replace('\'', '"'));
        var plan = Http.json(answer);
        return onSale(plan.getString("id"), plan);
    }

    private String onSale(String id, JsonObject plan) {
        var event =
                Json.createObjectBuilder(Catalogue.eventDetails("Night", plan).build())
                        .add("seatPlanId", id);
        var night = catalogue.event(event.build());
        catalogue.publish(night);
        return night;
    }

    private static Page open(Page page, String event) {
        page.emulateMedia(new EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        page.navigate("/event/" + event);
        assertThat(page.locator("seat-map")).hasAttribute("state", "painted");
        return page;
    }
}
