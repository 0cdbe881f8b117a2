package org.rushline.web.checkout;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.json.Json;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rushline.testing.Browser;
import org.rushline.testing.Catalogue;
import org.rushline.testing.Evening;
import org.rushline.testing.Visitor;

/** Buyers choose seats and standing tickets from the list. */
@ArquillianTest
class ChooseSeatsIT {

    @RegisterExtension final Browser browser = new Browser();

    private final Evening evening = Evening.onSale();

    @Test
    void seats_are_chosen_from_a_list_without_script() {
        var page = plain();
        openSection(page);
        page.getByLabel(Pattern.compile("Row A, seat 1,.*")).check();
        page.getByLabel(Pattern.compile("Row A, seat 2,.*")).check();
        page.locator("#hold").click();
        assertThat(page).hasURL(Till.CHECKOUT);
        assertThat(page.locator(".order__ticket th"))
                .containsText(new String[] {"row A, seat 1", "row A, seat 2"});
    }

    @Test
    void two_want_the_same_seats_and_the_second_is_told_at_once_and_keeps_the_rest() {
        var loose = Evening.onSale(Json.createObjectBuilder().add("singleSeats", true).build());
        var first = browser.signedInAs(Visitor.oneOfMany());
        var second = browser.signedInAs(Visitor.oneOfMany());
        for (var page : List.of(first, second)) {
            openSection(page, loose);
            page.getByLabel(Pattern.compile("Row A, seat 1,.*")).check();
            page.getByLabel(Pattern.compile("Row A, seat 2,.*")).check();
        }
        second.getByLabel(Pattern.compile("Row B, seat 3,.*")).check();
        first.locator("#hold").click();
        assertThat(first).hasURL(Till.CHECKOUT);
        second.locator("#hold").click();
        assertThat(second.locator(".faults")).containsText("Somebody else was faster");
        assertThat(second.locator(".faults li"))
                .containsText(new String[] {"row A, seat 1", "row A, seat 2"});
        assertThat(second.getByLabel(Pattern.compile("Row A, seat 1,.*"))).hasCount(0);
        assertThat(second.getByLabel(Pattern.compile("Row B, seat 3,.*"))).isChecked();
        Browser.assertAccessible(second);
        second.locator("#hold").click();
        assertThat(second).hasURL(Till.CHECKOUT);
        assertThat(second.locator(".order__ticket")).containsText("row B, seat 3");
    }

    @Test
    void who_would_leave_a_single_seat_takes_the_ones_beside_it_with_one_button() {
        var page = plain();
        openSection(page);
        page.getByLabel(Pattern.compile("Row A, seat 2,.*")).check();
        page.getByLabel(Pattern.compile("Row A, seat 3,.*")).check();
        page.locator("#hold").click();
        assertThat(page.locator(".faults")).containsText("One seat would be left alone");
        page.locator("#instead").click();
        assertThat(page).hasURL(Till.CHECKOUT);
        assertThat(page.locator(".order__ticket")).hasCount(2);
    }

    @Test
    void whoever_signs_in_on_the_way_finds_their_choice_again() {
        var visitor = Visitor.signedUp();
        var page = browser.withoutJavaScript();
        openSection(page);
        page.getByLabel(Pattern.compile("Row A, seat 1,.*")).check();
        page.locator("#hold").click();
        page.getByLabel("E-mail").fill(visitor.email());
        page.getByLabel("Password").fill(visitor.password());
        page.locator("#go").click();
        assertThat(page.getByLabel(Pattern.compile("Row A, seat 1,.*"))).isChecked();
        page.locator("#hold").click();
        assertThat(page).hasURL(Till.CHECKOUT);
    }

    @Test
    void ticks_come_along_to_another_section_and_are_added_up() {
        var page = browser.signedInAs(Visitor.oneOfMany());
        page.navigate("/event/" + new Catalogue().hall() + "/seats");
        page.locator("a.section").first().click();
        page.locator("label.seat input").first().check();
        assertThat(page.locator("[data-sum]")).hasText(Pattern.compile("1 chosen: .\\d+\\.\\d\\d"));
        page.locator("a.section").nth(1).click();
        assertThat(page.locator(".elsewhere")).containsText("row");
        assertThat(page.locator(".elsewhere input")).isChecked();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void places_to_stand_are_chosen_by_how_many() {
        var page = plain();
        page.navigate("/event/" + new Catalogue().hall() + "/seats");
        page.locator(".area select").first().selectOption("2");
        page.locator("#stand").click();
        assertThat(page).hasURL(Till.CHECKOUT);
        assertThat(page.locator(".order__ticket")).hasCount(2);
        assertThat(page.locator(".order__ticket").first()).containsText("standing");
    }

    @Test
    void nothing_ticked_and_too_much_are_told_beside_the_list() {
        var page = plain();
        openSection(page);
        page.locator("#hold").click();
        assertThat(page.locator(".faults")).containsText("Please tick at least one seat.");
        for (int seat = 0; seat < 9; seat++) {
            page.locator("label.seat input").nth(seat).check();
        }
        page.locator("#hold").click();
        assertThat(page.locator(".faults")).containsText("One order may have up to 8 tickets");
        assertThat(page.locator("label.seat input:checked")).hasCount(9);
    }

    @Test
    void everybody_can_choose_by_day_by_night_and_on_the_narrowest_phone() {
        var address = "/event/" + evening.id() + "/seats?section=0";
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            var page = browser.desktop(scheme);
            page.navigate(address);
            Browser.assertAccessible(page);
        }
        var phone = browser.phone();
        phone.navigate(address);
        Browser.assertNothingSticksOut(phone);
        assertThat(browser.complaints()).isEmpty();
    }

    private Page plain() {
        return Browser.signIn(browser.withoutJavaScript(), Visitor.oneOfMany());
    }

    private void openSection(Page page) {
        openSection(page, evening);
    }

    private static void openSection(Page page, Evening evening) {
        page.navigate("/event/" + evening.id() + "/seats");
        page.locator("a.section").first().click();
    }
}
