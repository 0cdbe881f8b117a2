package org.rushline.waitingroom.entry;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.regex.Pattern;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rushline.testing.Browser;
import org.rushline.testing.Buyer;
import org.rushline.testing.Catalogue;
import org.rushline.testing.Http;
import org.rushline.testing.Shipped;
import org.rushline.testing.Visitor;
import org.rushline.waitingroom.HotEvening;

/** From the waiting room into an old shop, as people go. */
@ArquillianTest
class OldShopPageIT {

    private static final Pattern AT_THE_SHOP = Pattern.compile(".*/enter\\?entry_token=ey.*");

    /** The page says so before its script has read it. */
    private static final String REMEMBERED =
            "event => localStorage.getItem(`waiting-room/admitted/${event}`) !== null";

    @RegisterExtension final Browser browser = new Browser();

    private final HotEvening night =
            HotEvening.of(Http.operator(), new Catalogue().announced("Night of the old shop"), 10);
    private final OldShop shop = OldShop.known(night);
    private HttpServer server;

    /** It takes in whoever brings a token for the first time, and tells all others why not. */
    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/enter", this::answer);
        server.start();
        var put = shop.put("http://localhost:" + server.getAddress().getPort() + "/enter");
        assertThat(put.statusCode()).as(put.body()).isEqualTo(200);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var token = exchange.getRequestURI().getQuery();
            var body = token == null ? "<h1>Welcome, everybody</h1>" : taken(token);
            var page = "<!doctype html><title>Old shop</title><link rel=icon href=data:,>" + body;
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.getResponseHeaders().add("Cache-Control", "no-store");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(page.getBytes(UTF_8));
        }
    }

    private String taken(String query) {
        var answer = shop.redeem(query.replace("entry_token=", ""), OldShop.visit());
        if (answer.statusCode() == 200) {
            return "<h1>Welcome, visit " + Http.json(answer).getInt("number") + "</h1>";
        }
        return "<h1>%s</h1><a href='%s'>Back</a>"
                .formatted(Http.json(answer).getString("title"), Shipped.address() + room());
    }

    private String room() {
        return "/waiting-room/" + night.event();
    }

    @Test
    void whoever_is_let_in_is_at_the_shop_once_by_each_token_and_finds_the_way_back() {
        night.open();
        var page = browser.signedInAs(Visitor.oneOfMany());
        page.navigate(room());
        page.locator("#joining").click();
        assertThat(page.locator("h1")).hasText("It is your turn");
        page.locator("#entering").click();
        assertThat(page).hasURL(AT_THE_SHOP);
        assertThat(page.locator("h1")).hasText("Welcome, visit 1");
        page.reload();
        assertThat(page.locator("h1")).hasText("This token has been used");
        page.locator("a").click();
        assertThat(page.locator("h1")).hasText("You are in");
        for (int visit = 2; visit <= 5; visit++) {
            goOn(page);
            assertThat(page).hasURL(AT_THE_SHOP);
            assertThat(page.locator("h1")).hasText("Welcome, visit " + visit);
            page.goBack();
            assertThat(page.locator("h1")).hasText("You are in");
        }
        goOn(page);
        assertThat(page.locator("h1")).hasText("You are in");
        assertThat(page.locator("[data-part=trouble]"))
                .containsText("you have been in the shop five times");
        Browser.assertAccessible(page);
        assertThat(browser.complaints()).isEmpty();
    }

    private static void goOn(Page page) {
        page.locator("a:visible:text('Go on to localhost:')").click();
    }

    @Test
    void when_nobody_has_to_wait_anybody_finds_the_shop() {
        night.open();
        var page = browser.desktop(ColorScheme.DARK);
        page.navigate(room());
        assertThat(page.locator("h1")).hasText("Join the line");
        assertThat(page.locator(".room__next")).containsText("You go on to localhost:");
        assertThat(page.locator(".room__prices")).not().containsText("in one order");
        night.pulled("close");
        assertThat(page.locator("h1")).hasText("The waiting room is closed");
        assertThat(page.locator(".room__lead")).containsText("takes everybody in");
        Browser.assertAccessible(page);
        goOn(page);
        assertThat(page.locator("h1")).hasText("Welcome, everybody");
        page.navigate("/event/" + night.event());
        assertThat(page.locator(".banner")).containsText("Tickets are sold at localhost:");
        Browser.assertAccessible(page);
        Browser.assertNothingSticksOut(page);
        goOn(page);
        assertThat(page.locator("h1")).hasText("Welcome, everybody");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void where_an_old_shop_sells_no_seats_are_chosen_here() {
        var here = HotEvening.inTheatre(5);
        OldShop.known(here).put("https://shop.example/enter");
        for (var path : new String[] {"/event/" + here.event(), seatsOf(here)}) {
            var page = browser.withoutJavaScript();
            page.navigate(path);
            assertThat(page.locator("main")).containsText("Tickets are sold at shop.example");
            assertThat(page.locator("main form")).hasCount(0);
        }
    }

    private static String seatsOf(HotEvening night) {
        return "/event/" + night.event() + "/seats";
    }

    /** A buyer who comes by the event's page finds the same way. */
    @Test
    void on_the_page_of_the_event_whoever_is_in_goes_on_to_the_shop() {
        night.open();
        var buyer = night.admitted(Buyer.signedIn());
        var page = Browser.signIn(browser.phone(), new Visitor().withToken(buyer.http().token()));
        page.navigate(room());
        assertThat(page.locator("h1")).hasText("You are in");
        page.waitForFunction(REMEMBERED, night.event());
        page.navigate("/event/" + night.event());
        assertThat(page.locator("#way-in")).isVisible();
        assertThat(page.locator("#to-room")).isHidden();
        Browser.assertNothingSticksOut(page);
        goOn(page);
        assertThat(page.locator("h1")).hasText("Welcome, visit 1");
        assertThat(browser.complaints()).isEmpty();
    }
}
