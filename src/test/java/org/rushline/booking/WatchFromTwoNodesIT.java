package org.rushline.booking;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rushline.booking.OpenHouse.Show;
import org.rushline.testing.Browser;
import org.rushline.testing.Buyer;
import org.rushline.testing.Visitor;

/** Two people look at the same map, each through another node. */
class WatchFromTwoNodesIT {

    private static final String MAP = "document.querySelector('seat-map')";

    @RegisterExtension final Browser browser = new Browser();

    @Test
    void what_one_does_the_other_sees_and_a_line_that_was_cut_shows_the_truth_again()
            throws IOException, SQLException {
        try (var house = OpenHouse.of(2, OpenHouse.PAY)) {
            var show = house.show(60, 8, 12);
            var buyers = house.buyers(2);
            var one = open(house.addresses().get(0), show, buyers.get(0));
            var other = open(house.addresses().get(1), show, buyers.get(1));

            one.evaluate(MAP + ".toggle(0)");
            one.evaluate(MAP + ".toggle(1)");
            one.locator("[data-part=hold]").click();
            assertThat(one).hasURL(Pattern.compile(".*/checkout/bkg_.*"));
            sees(other, 0, 1);
            sees(other, 0, 0); // its time is up

            other.context().setOffline(true);
            other.evaluate(MAP + ".states.stream()");
            assertThat(other.locator("[data-part=line]")).isVisible();
            buyers.get(0).reserve(show.event(), show.tickets().get(4), show.tickets().get(5));
            other.context().setOffline(false);
            other.evaluate(MAP + ".states.stream()");
            sees(other, 4, 1);
        }
    }

    private Page open(URI node, Show show, Buyer buyer) {
        var page = browser.desktop(ColorScheme.LIGHT);
        var cookie = new Cookie(Visitor.COOKIE, buyer.http().token()).setUrl(node.toString());
        page.context().addCookies(List.of(cookie));
        page.navigate(node.resolve("/event/" + show.event()).toString());
        assertThat(page.locator("seat-map")).hasAttribute("state", "drawn");
        return page;
    }

    private static void sees(Page page, int ordinal, int code) {
        page.waitForFunction("() => %s.states.codes[%d] === %d".formatted(MAP, ordinal, code));
    }
}
