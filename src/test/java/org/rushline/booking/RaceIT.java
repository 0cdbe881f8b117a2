package org.rushline.booking;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rushline.booking.TestCluster.Show;
import org.rushline.testing.Browser;
import org.rushline.testing.Buyer;
import org.rushline.testing.OwnServers;
import org.rushline.testing.Visitor;

/**
 * Two nodes, sixty seats, and everybody at once: at the end, and at any moment before, nothing is
 * wrong, and whoever watches sees it. A long one: {@code -Plong}; the same one again: {@code
 * -Drace.seed=…}.
 */
@OwnServers
class RaceIT {

    static final int ATTEMPTS = Integer.getInteger("race.attempts");

    static final int SECONDS = Integer.getInteger("race.seconds");
    private static final Duration SETTLES = Duration.ofMinutes(10);
    private static final String MAP = "document.querySelector('seat-map')";

    private static TestCluster house;

    @BeforeAll
    static void start() throws IOException, SQLException {
        house = TestCluster.of(2, TestCluster.PAY);
    }

    @AfterAll
    static void stop() {
        house.close();
    }

    @BeforeEach
    void nobodyWasHere() {
        house.startsAnew();
    }

    @Test
    void whatever_people_do_at_once_every_seat_has_one_owner_and_all_money_adds_up()
            throws SQLException, InterruptedException {
        var seed = Long.getLong("race.seed", System.nanoTime());
        var shows = List.of(house.show(30, 5, 12), house.show(30, 5, 12));
        var rush = new Rush(house, shows, house.buyers(40), seed);
        var came = rush.run(ATTEMPTS, Duration.ofSeconds(SECONDS));
        System.out.printf("A rush of %d with seed %d:%s%n", came, seed, rush.tally());
        assertThat(rush.failure()).as("seed %d", seed).isNull();
        assertThat(rush.tally().errors()).as("seed %d", seed).isEmpty();
        house.auditor().findsNothingWrongAtTheEnd(SETTLES);
        assertThat(rush.brokenPromises()).as("seed %d", seed).isEmpty();
    }

    @Test
    void what_changes_behind_everybodys_back_is_seen_too() throws SQLException {
        var show = house.show(60, 5, 12);
        try (var onlookers = Onlookers.of(house, show)) {
            house.buyers(1).get(0).reserve(show.event(), show.tickets().get(1));
            onlookers.seeWhatIsTrue();
            house.forgetsBookings();
            onlookers.seeWhatIsTrue();
        }
    }

    @Test
    void what_one_does_the_other_sees_and_a_line_that_was_cut_shows_the_truth_again()
            throws SQLException {
        var show = house.show(60, 8, 12);
        var buyers = house.buyers(2);
        try (var browser = new Browser()) {
            var one = open(browser, house.addresses().get(0), show, buyers.get(0));
            var other = open(browser, house.addresses().get(1), show, buyers.get(1));

            one.evaluate(MAP + ".seats.toggle(0)");
            one.evaluate(MAP + ".seats.toggle(1)");
            one.locator("[data-part=hold]").click();
            assertThat(one).hasURL(Pattern.compile(".*/checkout/bkg_.*"));
            sees(other, 0, 1);
            sees(other, 0, 0); // its time is up

            other.context().setOffline(true);
            other.evaluate(MAP + ".seats.live.start()");
            assertThat(other.locator("[data-part=offline]")).isVisible();
            buyers.get(0).reserve(show.event(), show.tickets().get(4), show.tickets().get(5));
            other.context().setOffline(false);
            other.evaluate(MAP + ".seats.live.start()");
            sees(other, 4, 1);
        }
    }

    private static Page open(Browser browser, URI node, Show show, Buyer buyer) {
        var page = browser.desktop(ColorScheme.LIGHT);
        var cookie = new Cookie(Visitor.COOKIE, buyer.http().token()).setUrl(node.toString());
        page.context().addCookies(List.of(cookie));
        page.navigate(node.resolve("/event/" + show.event()).toString());
        assertThat(page.locator("seat-map")).hasAttribute("state", "painted");
        return page;
    }

    private static void sees(Page page, int ordinal, int code) {
        page.waitForFunction("() => %s.seats.codes[%d] === %d".formatted(MAP, ordinal, code));
    }
}
