package org.rushline.web.forms;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.rushline.accounts.Role;
import org.rushline.accounts.secondfactor.Phone;
import org.rushline.platform.id.EventId;
import org.rushline.presale.Presale;
import org.rushline.staff.Worker;
import org.rushline.staff.invitations.Inviting;
import org.rushline.testing.Browser;
import org.rushline.testing.Buyer;
import org.rushline.testing.Catalogue;
import org.rushline.testing.Evening;
import org.rushline.testing.Http;
import org.rushline.testing.TestRoom;
import org.rushline.testing.Visitor;

/** Every form of every page, filled in by a browser so that sending it does something. */
final class OurForms {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern FORM = Pattern.compile("<h:form id=\"(\\w+)\"");

    /** An earlier form must not disturb a later one. */
    private static final List<String> ORDER =
            List.of(
                    "find",
                    "hold",
                    "stand",
                    "instead",
                    "go",
                    "more",
                    "take",
                    "back",
                    "joining",
                    "coding",
                    "entering",
                    "leaving",
                    "wishing-it",
                    "wishing-back",
                    "looktable",
                    "maketable",
                    "usecode",
                    "presell",
                    "mint",
                    "revokecodes",
                    "deletesale",
                    "endsale",
                    "keep",
                    "letgo",
                    "allocate",
                    "finish",
                    "cancel",
                    "refund",
                    "takealong",
                    "house",
                    "draw",
                    "bill",
                    "draft",
                    "announce",
                    "sell",
                    "calloff",
                    "discard",
                    "end",
                    "confirm",
                    "renew",
                    "remove",
                    "start",
                    "accept",
                    "help",
                    "revoke",
                    "take",
                    "invite",
                    "out",
                    "all",
                    "change");

    private static final String SOME_CODE = "code=000000";

    /** The victim's. */
    private static Phone phone;

    private static final String FILL_IN =
            """
            filled => [...document.forms].filter(form => form.method === "post").flatMap(form => {
              for (const [name, value] of Object.entries(filled)) {
                const field = form.querySelector(`[name="${name}"]`);
                if (field) field.value = value;
              }
              for (const name of ["seat", "role", "session"]) {
                const box = form.querySelector(`[type=checkbox][name=${name}]`);
                if (box) box.checked = true;
              }
              return [...form.querySelectorAll("[type=submit]")].map(button => [
                form.getAttribute("id"), button.id, new URL(form.action).pathname,
                new URLSearchParams(new FormData(form, button)).toString()]);
            })""";

    /**
     * One way to send a form.
     *
     * @param body as a browser encodes it
     */
    record Form(String id, String button, String action, String body) {

        /** The same on the pages of all events and bookings. */
        String kind() {
            return id + " of " + action.replaceAll("(evt|bkg)_\\w+", "");
        }

        /** With a code of this moment, where there is one; that which confirms is not the last. */
        @Override
        public String body() {
            return switch (button) {
                case "confirm" -> body.replace(SOME_CODE, "code=" + phone.current());
                case "remove" -> body.replace(SOME_CODE, "code=" + phone.next());
                default -> body;
            };
        }

        @Override
        public String toString() {
            return action + "#" + button;
        }
    }

    final Visitor victim = Worker.as(Role.ADMINISTRATOR).visitor();
    private final Worker colleague = Worker.hired();
    final Visitor attacker = colleague.visitor();
    final Worker forgetful = Worker.as(Role.DOOR);
    private final TestRoom room = new TestRoom(Evening.onSale(), 10).opened();
    private final List<Evening> planned =
            List.of(Evening.draft(), Evening.draft(), Evening.announced());
    final String newcomer = "newcomer-" + UUID.randomUUID() + "@test.example";
    private final List<Form> forms = new ArrayList<>();

    OurForms(Browser browser) {
        var page = browser.signedInAs(victim);
        collect(
                page,
                "/sign-in",
                Map.of("email", attacker.email(), "password", attacker.password()));
        var made = Map.of("email", newcomer, "password", attacker.password(), "name", "Nobody");
        collect(page, "/sign-up", made);
        collectSecondFactor(page); // which ends the other sessions
        victimsHttp();
        var next = Map.of("current", victim.password(), "next", victim.password() + " 2");
        collect(page, "/me", next);
        collect(page, "/event/" + Evening.onSale().id(), Map.of());
        page.navigate("/event/" + new Catalogue().hall() + "/seats");
        page.locator("a.section").first().click();
        assertThat(page.locator("#hold")).isVisible();
        collect(page, null, Map.of("places", "1"));
        collect(page, "/checkout/" + held(Evening.onSale()), Map.of());
        collect(page, "/checkout/" + held(Evening.free()), Map.of());
        collect(page, room.page(), Map.of("typed", room.code("Members")));
        collect(page, wished(), Map.of("tickets", "3"));
        refuse(page, Evening.onSale());
        collect(page, null, Map.of());
        collectStaff(page);
        forms.sort(Comparator.comparing(form -> ORDER.indexOf(form.button())));
    }

    private void collectStaff(Page page) {
        var why = Map.of("reason", "So be it.");
        var invited = Map.of("invitee", "Ada", "reason", "So be it.");
        collect(page, "/invitation?code=" + Inviting.to(Role.DOOR).code(), Map.of());
        collect(page, "/operator/staff?grant=" + colleague.granted(Role.DOOR), why);
        var open = Inviting.by(victimsHttp(), Role.DOOR).id();
        collect(page, "/operator/staff?invitation=" + open, why);
        collect(page, "/operator/staff", invited);
        collectSeats(page);
        collectOrders(page);
        collectProgramme(page);
        collectPresales(page);
        collectSeason(page);
    }

    private void collectSeason(Page page) {
        var view = Http.json(victimsHttp().get("/api/operator/events/" + planned.get(0).id()));
        page.navigate("/operator/season");
        page.fill(
                "#csv",
                "name,type,venue,plan,starts,currency,prices\nHedda,theatre,%s,%s,2031-02-03 19:30,EUR,42"
                        .formatted(view.getString("venueId"), view.getString("seatPlanId")));
        page.locator("#looktable").click();
        assertThat(page.locator("#maketable")).isVisible();
        collect(page, null, Map.of());
    }

    /** The victim's own. */
    private void collectPresales(Page page) {
        var presale = Presale.open();
        var http = victimsHttp();
        var mine = presale.anotherBy(http, Presale.details("Mine"));
        var coming = presale.anotherBy(http, Presale.coming("Later"));
        var batch = mine.made(1, 1).getString("batch");
        collect(page, presale.page(), Map.of("presaleCode", presale.codes(1).get(0)));
        var all = "/operator/presales?event=" + presale.evening().id();
        var filled = Map.of("label", "Some", "endsAt", "2031-05-01T10:00", "reason", "So be it.");
        collect(page, all, filled);
        collect(page, all + "&presale=" + mine.id(), filled);
        collect(page, all + "&presale=" + mine.id() + "&revoking=" + batch, filled);
        collect(page, all + "&ending=" + mine.id(), filled);
        collect(page, all + "&ending=" + coming.id(), filled);
    }

    /** The victim's own. */
    private void collectOrders(Page page) {
        var why = Map.of("reason", "So be it.");
        var order = "/operator/order?id=";
        collect(page, order + held(Evening.onSale()) + "&do=cancel", why);
        var free = held(Evening.free()); // a refund of money would go on by itself
        assertThat(Buyer.of(victimsHttp()).pay(free).statusCode()).isEqualTo(200);
        collect(page, order + free + "&do=refund", why);
        collect(page, "/operator/buyers?event=" + Evening.onSale().id(), why);
    }

    private void collectProgramme(Page page) {
        var draft = planned.get(0);
        var view = victimsHttp().get("/api/operator/events/" + draft.id());
        var start = Map.of("label", "Hedda", "eventType", "OPERA", "starts", "2031-01-14T19:30");
        var filled = new HashMap<>(start);
        filled.putAll(Map.of("price", "42", "city", "Oslo", "country", "NO", "capacity", "300"));
        filled.putAll(Map.of("coordinates", "59.9, 10.7", "timeZone", "Europe/Oslo"));
        filled.putAll(Map.of("planName", "End on", "reason", "So be it."));
        collect(page, "/operator/venue?id=" + Http.json(view).getString("venueId"), filled);
        collect(page, "/operator/performers", filled);
        collect(page, "/operator/event?plan=" + Http.json(view).getString("seatPlanId"), filled);
        collect(page, "/operator/event?id=" + draft.id(), filled);
        collect(page, "/operator/event?ending=yes&id=" + planned.get(1).id(), filled);
        collect(page, "/operator/event?ending=yes&id=" + planned.get(2).id(), filled);
    }

    /** Their numbers in the database. */
    List<Long> events() {
        return planned.stream().map(one -> EventId.of(one.id()).value()).toList();
    }

    private void collectSeats(Page page) {
        var event = Evening.onSale().id();
        var made =
                victimsHttp()
                        .post(
                                "/api/operator/events/" + event + "/allocations",
                                "{\"name\": \"Us\", \"purpose\": \"HOUSE\", \"reason\": \"We come.\"}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        var seats = "/operator/seats?event=" + event;
        var filled =
                Map.of("ordinals", "5", "why", "So be it.", "label", "Them", "reason", "So be it.");
        collect(page, seats, filled);
        collect(page, seats + "&ending=" + Http.json(made).getString("id"), filled);
    }

    private void collectSecondFactor(Page page) {
        Phone.confirmed(forgetful.http(), forgetful.password());
        collect(page, "/operator/staff?factor=" + forgetful.id(), Map.of("reason", "So be it."));
        var filled = Map.of("password", victim.password(), "code", "000000");
        var http = victimsHttp();
        collect(page, Phone.PAGE, filled);
        phone = Phone.started(http, victim.password());
        collect(page, Phone.PAGE, filled);
        var codes = phone.confirm(http);
        Browser.signIn(page, victim.withToken(http.token()));
        collect(page, Phone.PAGE + "?do=renew", filled);
        collect(page, Phone.PAGE + "?do=remove", filled);
        var proof = Phone.proof("password", victim.password(), "code", codes.get(0));
        assertThat(http.post(Phone.FACTOR + "/removal", proof).statusCode()).isEqualTo(204);
        phone = Phone.started(http, victim.password());
    }

    private Http victimsHttp() {
        return Http.anonymous().signedIn(victim.email(), victim.password());
    }

    List<Form> all() {
        return forms;
    }

    /** Nobody goes in who has not been called. */
    void prepare(Form form) {
        if (form.button().equals("entering")) {
            room.awaitCall(victim);
        }
    }

    /**
     * @param address null: the one that is shown
     */
    private void collect(Page page, String address, Map<String, String> filled) {
        if (address != null) {
            assertThat(page.navigate(address).status()).as(address).isEqualTo(200);
        }
        var seen = forms.stream().map(Form::kind).toList();
        ((List<?>) page.evaluate(FILL_IN, filled))
                .stream()
                        .map(found -> ((List<?>) found).stream().map(String.class::cast).toList())
                        .map(f -> new Form(f.get(0), f.get(1), f.get(2), f.get(3)))
                        .filter(form -> !seen.contains(form.kind()))
                        .forEach(forms::add);
    }

    /** The page of a room whose event is sold out, where the victim has left a wish. */
    private String wished() {
        var evening = Evening.onSale();
        var gone = new TestRoom(evening, 10).opened();
        evening.blockAll();
        gone.awaitEnd();
        var wish = Json.createObjectBuilder().add("tickets", 2).build();
        var answer = victim.post("/api/events/" + evening.id() + "/wishes", wish);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return gone.page();
    }

    private String held(Evening evening) {
        var tickets = Json.createArrayBuilder(evening.tickets().subList(0, 2));
        var wish = Json.createObjectBuilder().add("ticketIds", tickets).build();
        var answer = victim.post("/api/bookings/" + evening.id(), wish);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Http.json(answer).getString("bookingId");
    }

    /** One seat would be left alone: others are offered. */
    private static void refuse(Page page, Evening evening) {
        page.navigate("/event/" + evening.id() + "/seats?section=0");
        page.getByLabel(Pattern.compile("Row A, seat 2,.*")).check();
        page.getByLabel(Pattern.compile("Row A, seat 3,.*")).check();
        page.locator("#hold").click();
        assertThat(page.locator("#instead")).isVisible();
    }

    /** The ids of all forms that pages and tags are written with. */
    static Set<String> written() throws IOException {
        var ids = new TreeSet<String>();
        try (var files = Files.walk(PAGES)) {
            for (var file : files.filter(f -> f.toString().endsWith(".xhtml")).toList()) {
                var text = Files.readString(file);
                FORM.matcher(text).results().forEach(form -> ids.add(form.group(1)));
                assertThat(text).as("%s", file).doesNotContainPattern("<h:form(?! id=)");
                assertThat(text).as("%s", file).doesNotContainPattern("<form[^>]*method=\"post\"");
            }
        }
        return ids;
    }
}
