package org.rushline.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.rushline.accounts.Role;
import org.rushline.accounts.secondfactor.Phone;
import org.rushline.allocations.Allocating;
import org.rushline.presale.Presale;
import org.rushline.staff.Worker;
import org.rushline.staff.invitations.Inviting;
import org.rushline.testing.Browser;
import org.rushline.testing.Buyer;
import org.rushline.testing.Evening;
import org.rushline.testing.Http;
import org.rushline.testing.Listeners;
import org.rushline.testing.Shipped;
import org.rushline.testing.TestRoom;
import org.rushline.testing.Visitor;
import org.rushline.trail.TrailKind;
import org.rushline.trail.Trails;

/** Checks every page in a real browser. */
@ArquillianTest
class EveryPageIT {

    private static final Duration LONG = Duration.ofHours(1);

    @Test
    void is_accessible_by_day_and_by_night() {
        try (var browser = new Browser()) {
            for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                var page = browser.desktop(scheme);
                pages().forEach(
                                path -> {
                                    page.navigate(path);
                                    Browser.assertAccessible(page);
                                });
                Browser.signIn(page, operator());
                for (var path : staffPages()) {
                    assertThat(page.navigate(path).status()).as(path).isEqualTo(200);
                    Browser.assertAccessible(page);
                }
                refuse(page);
                Browser.assertAccessible(page);
            }
        }
    }

    @Test
    void fits_on_the_narrowest_phone_and_keeps_the_content_policy() {
        try (var browser = new Browser()) {
            var page = browser.phone();
            for (var path : pages()) {
                page.navigate(path);
                Browser.assertNothingSticksOut(page);
            }
            Browser.signIn(page, operator());
            for (var path : staffPages()) {
                assertThat(page.navigate(path).status()).as(path).isEqualTo(200);
                Browser.assertNothingSticksOut(page);
            }
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void leaves_no_listener_behind_when_its_elements_go() {
        try (var browser = new Browser()) {
            var page = browser.desktop(ColorScheme.LIGHT);
            Listeners.record(page);
            var heard = 0;
            for (var path : pages()) {
                page.navigate(path);
                if (page.locator("seat-map").count() > 0) {
                    page.waitForSelector("seat-map[state=painted]");
                }
                heard += Listeners.count(page);
                assertThat(Listeners.leftBehind(page)).as(path).isEmpty();
            }
            assertThat(heard).isGreaterThan(3);
        }
    }

    @Test
    void an_unknown_address_gets_a_page_that_helps() {
        try (var browser = new Browser()) {
            var page = browser.desktop(ColorScheme.LIGHT);
            assertThat(page.navigate("/nothing-here").status()).isEqualTo(404);
            Browser.assertAccessible(page);
            page.getByText("See what is on").click();
            PlaywrightAssertions.assertThat(page).hasURL(Shipped.address() + "/");
        }
    }

    private static List<String> pages() {
        var withRoom = Evening.onSale();
        var presold = Presale.open();
        var draw = new TestRoom(withRoom, 10).drawnAt(Instant.now().plus(LONG));
        return List.of(
                "/",
                "/search",
                "/search?q=qwrtzpsdfg",
                "/event/" + Evening.onSale().id(),
                "/event/" + Evening.onSale().id() + "/seats",
                "/event/" + Evening.announced().id(),
                "/event/" + Evening.cancelled().id(),
                presold.page(),
                "/event/" + presold.evening().id(),
                draw.page(),
                draw.page() + "/draw",
                "/event/" + withRoom.id(),
                "/sign-in",
                "/sign-in?late=yes",
                "/sign-in/code",
                "/sign-up");
    }

    private static Visitor operator() {
        return new Visitor().withToken(Http.operator().token());
    }

    private static List<String> staffPages() {
        var grant = Worker.as(Role.BOX_OFFICE).granted(Role.DOOR);
        var invitation = Inviting.to(Role.SALES, Role.PROGRAMME);
        var event = Evening.onSale().id();
        var kept = Allocating.someSeats(event);
        var reported = reported();
        var view = Http.json(Http.operator().get("/api/operator/events/" + event));
        var presold = Presale.open();
        presold.codes(2);
        var presale = "/operator/presales?event=" + presold.evening().id();
        return List.of(
                "/operator/venues",
                "/operator/venues?words=nothing+has+this+name",
                "/operator/venue",
                "/operator/venue?id=ven_zzzz",
                "/operator/venue?id=" + view.getString("venueId"),
                "/operator/performers",
                "/operator/performers?words=nothing+has+this+name",
                "/operator/event",
                "/operator/event?id=evt_zzzz",
                "/operator/event?plan=" + view.getString("seatPlanId"),
                "/operator/event?copy=" + event,
                "/operator/event?id=" + event,
                "/operator/event?id=" + event + "&ending=yes",
                "/operator/event?id=" + Evening.draft().id(),
                "/operator/event?id=" + Evening.draft().id() + "&ending=yes",
                "/operator/events",
                "/operator/events?words=nothing+has+this+name",
                "/operator/presales",
                "/operator/presales?event=" + event,
                presale + "&presale=" + presold.id(),
                presale + "&ending=" + presold.id(),
                "/operator/season",
                "/operator/orders",
                "/operator/orders?buyer=nobody+has+this+name",
                "/operator/order",
                "/operator/order?id=" + sold(),
                "/operator/order?do=refund&id=" + sold(),
                "/operator/order?do=cancel&id=" + held(),
                "/operator/attention",
                "/operator/reports",
                "/operator/reports?startsFrom=2999-01-01",
                "/operator/reports?event=" + reported,
                "/operator/buyers",
                "/operator/buyers?event=" + reported,
                "/operator/buyers?event=" + event,
                "/operator/door",
                "/operator/door?event=" + reported,
                "/operator/door?event=" + event,
                "/operator/seats",
                "/operator/seats?event=" + event,
                "/operator/seats?event=" + event + "&allocation=" + kept,
                "/operator/seats?event=" + event + "&ending=" + kept,
                "/invitation?code=" + invitation.code(),
                "/me",
                "/me/tickets",
                "/me/second-factor",
                "/operator",
                "/operator/staff",
                "/operator/staff?grant=" + grant,
                "/operator/staff?invitation=" + invitation.id(),
                "/operator/staff?factor=" + forgetful(),
                "/operator/trail",
                "/operator/trail?about=evt_0",
                "/operator/trail?number=" + Trails.last(TrailKind.CHANGE));
    }

    /** An event that has sold something. */
    private static String reported() {
        var evening = Evening.onSale();
        Buyer.signedIn().bought(evening.id(), evening.tickets().get(0));
        return evening.id();
    }

    private static String sold() {
        var evening = Evening.onSale();
        return Buyer.signedIn().bought(evening.id(), evening.tickets().get(0));
    }

    private static String held() {
        var evening = Evening.onSale();
        return Buyer.signedIn().reserved(evening.id(), evening.tickets().get(0));
    }

    /** Somebody with a second factor. */
    private static String forgetful() {
        var worker = Worker.as(Role.DOOR);
        Phone.confirmed(worker.http(), worker.password());
        return worker.id();
    }

    private static void refuse(Page page) {
        page.navigate("/sign-up");
        page.locator("#go").click();
        PlaywrightAssertions.assertThat(page.locator(".faults li")).hasCount(3);
    }
}
