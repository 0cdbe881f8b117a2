package org.rushline.web.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rushline.testing.Browser;
import org.rushline.testing.TheDatabase;
import org.rushline.testing.Visitor;
import org.rushline.web.forms.OurForms.Form;

/** Forms count as our pages send them, and in no other way. */
@ArquillianTest
class SendFormsIT {

    private static final String ENCODED = "application/x-www-form-urlencoded";
    private static final String[] INSTEAD = {
        "X-HTTP-Method-Override", "POST", "X-HTTP-Method", "POST", "X-Method-Override", "POST"
    };
    private static final String STATE = "jakarta.faces.ViewState=stateless";

    /** All that these people have, but for what changes by itself. */
    private static final String BELONGINGS =
            """
            with person as (select * from account where email = any (?)),
                 thing as (
                select concat_ws(' ', email, name, password, role) as what from person
                union all select concat_ws(' ', s.id, s.ended_at) from session s join person p on p.id = s.account_id
                union all select concat_ws(' ', b.id, b.status, b.expires_at, b.extended_at, b.pay_by)
                          from booking b join person p on p.id = b.buyer_id
                union all select concat_ws(' ', l.room_id, l.number) from place l join person p on p.id = l.holder
                union all select concat_ws(' ', a.id, a.ended_at) from admission a join person p on p.id = a.holder
                union all select concat_ws(' ', w.event_id, w.tickets) from wish w join person p on p.id = w.account_id
                union all select concat_ws(' ', g.id, g.revoked_at) from staff_grant g join person p on p.id = g.account_id
                union all select concat_ws(' ', a.id, a.version,
                              (select string_agg(t.ordinal::text, ' ' order by t.ordinal) from ticket t where t.allocation_id = a.id))
                          from allocation a join person p on p.id = a.made_by
                union all select concat_ws(' ', s.id, s.version, s.ends_at) from presale s join person p on p.id = s.made_by
                union all select concat_ws(' ', b.id, b.revoked_at) from presale_batch b join person p on p.id = b.made_by
                union all select concat_ws(' ', a.presale_id) from presale_access a join person p on p.id = a.account_id
                union all select concat_ws(' ', md5(f.secret), f.confirmed_at)
                          from second_factor f join person p on p.id = f.account_id
                union all select c.code_hash from recovery_code c join person p on p.id = c.account_id
                union all select concat_ws(' ', i.id, i.accepted_at, i.revoked_at)
                          from staff_invitation i join person p on p.id = i.invited_by
                union all select x.id::text from buyers_export x join person p on p.id = x.made_by
                union all select concat_ws(' ', max(id), sum(version)) from venue
                union all select concat_ws(' ', max(id), sum(version)) from performer
                union all select concat_ws(' ', max(id), count(*)) from seat_plan
                union all select concat_ws(' ', max(id), count(*)) from event
                union all select concat_ws(' ', e.id, case when s.event_id is null then e.version end)
                          from event e left join publication s on s.event_id = e.id where e.id = any (?))
            select md5(string_agg(what, ';' order by what)) from thing""";

    /** Changes nothing. */
    private static final String LOOKING = "looktable";

    /** What they do is on the page that they answer. */
    private static final List<String> SHOWING = List.of(LOOKING, "mint");

    private OurForms forms;
    private Connection database;

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void a_form_sent_as_no_page_of_ours_sends_it_does_nothing() throws Exception {
        try (var browser = new Browser()) {
            forms = new OurForms(browser);
        }
        database = TheDatabase.connect();
        var found = forms.all().stream().map(Form::id).collect(Collectors.toSet());
        assertThat(found).isEqualTo(OurForms.written());
        for (var form : forms.all()) {
            assertDoesNothing(form);
            assertDoesSomething(form);
        }
    }

    private void assertDoesNothing(Form form) throws SQLException {
        var before = belongings();
        var token = forms.victim.token();
        for (var attack : attacks().entrySet()) {
            var answer = attack.getValue().apply(form);
            var what = attack.getKey() + " to " + form;
            assertThat(answer.statusCode()).as(what).isLessThan(500);
            assertThat(forms.victim.token()).as(what).isEqualTo(token);
            assertThat(belongings()).as(what).isEqualTo(before);
        }
    }

    /** Otherwise the attacks would prove nothing. */
    private void assertDoesSomething(Form form) throws SQLException {
        forms.prepare(form);
        var before = belongings();
        var token = forms.victim.token();
        var answer = post(form.action(), form.body());
        var shownAtOnce = SHOWING.contains(form.button());
        assertThat(answer.statusCode())
                .as("%s: %s", form, answer.body())
                .isEqualTo(shownAtOnce ? 200 : 303);
        var looked = form.button().equals(LOOKING);
        assertThat(belongings().equals(before)).as("after %s", form).isEqualTo(looked);
        forms.victim.withToken(token);
        if (!forms.victim.isSignedIn()) {
            forms.victim.signIn();
        }
    }

    private Map<String, Function<Form, HttpResponse<String>>> attacks() {
        var attacks = new LinkedHashMap<String, Function<Form, HttpResponse<String>>>();
        attacks.put("GET with a query", form -> ask("GET", form, ""));
        attacks.put("GET with a body", form -> send("GET", form.action(), form.body()));
        for (var method : List.of("GET", "HEAD", "OPTIONS", "PUT", "PATCH", "DELETE", "FOO")) {
            attacks.put(method + " with both", form -> ask(method, form, form.body()));
        }
        attacks.put("GET of a part", form -> ask("GET", form, "", "Faces-Request", "partial/ajax"));
        attacks.put("GET of the old name", form -> link(form.action(), old(form.body())));
        attacks.put("GET instead of POST", form -> ask("GET", form, form.body(), INSTEAD));
        attacks.put("GET, _method", form -> link(form.action(), "_method=POST&" + form.body()));
        attacks.put("POST with a query", form -> post(form.action() + "?" + form.body(), ""));
        attacks.put("POST, values in the query", f -> post(f.action() + "?" + f.body(), STATE));
        attacks.put(
                "POST, state in the query", f -> post(f.action() + "?" + STATE, bare(f.body())));
        attacks.put("POST of the old name", form -> post(form.action(), old(form.body())));
        attacks.put("POST of a stranger", this::fromElsewhere);
        for (var type : List.of("text/plain", "application/json", "multipart/form-data")) {
            attacks.put("POST as " + type, form -> as(type, form));
        }
        for (var state : List.of("", "x", "Stateless", "stateless%00", "H4sIAAAA", "rO0ABXNyAA")) {
            attacks.put("POST in state " + state, form -> assertStale(state(form, state)));
        }
        attacks.put(
                "POST in two states", f -> assertStale(post(f.action(), f.body() + "&" + STATE)));
        attacks.put("POST in no state", f -> assertStale(post(f.action(), bare(f.body()))));
        return attacks;
    }

    /** Somebody follows it. */
    private HttpResponse<String> link(String action, String query) {
        return forms.victim.send("GET", action + "?" + query, BodyPublishers.noBody());
    }

    private HttpResponse<String> ask(String method, Form form, String body, String... headers) {
        var address = form.action() + "?" + form.body() + "&jakarta.faces.partial.ajax=true";
        return send(method, address, body, headers);
    }

    private HttpResponse<String> send(
            String method, String address, String body, String... headers) {
        var all = new ArrayList<>(List.of("Content-Type", ENCODED));
        all.addAll(List.of(headers));
        var publisher = body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        return forms.victim.send(method, address, publisher, all.toArray(String[]::new));
    }

    private HttpResponse<String> post(String action, String body) {
        return forms.victim.post(action, ENCODED, BodyPublishers.ofString(body));
    }

    private HttpResponse<String> fromElsewhere(Form form) {
        forms.victim.comingFrom("https://evil.example");
        try {
            return post(form.action(), form.body());
        } finally {
            forms.victim.comingFrom(Visitor.origin());
        }
    }

    private HttpResponse<String> as(String type, Form form) {
        return forms.victim.post(form.action(), type, BodyPublishers.ofString(form.body()));
    }

    private HttpResponse<String> state(Form form, String state) {
        return post(form.action(), with(state, form.body()));
    }

    private static HttpResponse<String> assertStale(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("<h1>Nothing was done</h1>", "Open the page again");
        return answer;
    }

    private static String with(String state, String body) {
        return body.replace(STATE, "jakarta.faces.ViewState=" + state);
    }

    private static String bare(String body) {
        return body.replace("&" + STATE, "");
    }

    private static String old(String body) {
        return body.replace("jakarta.faces.", "javax.faces.");
    }

    private String belongings() throws SQLException {
        var people =
                List.of(
                        forms.victim.email(),
                        forms.attacker.email(),
                        forms.forgetful.email(),
                        forms.newcomer);
        try (var query = database.prepareStatement(BELONGINGS)) {
            query.setArray(1, database.createArrayOf("text", people.toArray()));
            query.setArray(2, database.createArrayOf("bigint", forms.events().toArray()));
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
