package org.rushline.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rushline.accounts.secondfactor.Phone.FACTOR;
import static org.rushline.accounts.secondfactor.Phone.proof;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.rushline.accounts.Role;
import org.rushline.accounts.secondfactor.Phone;
import org.rushline.staff.Worker;
import org.rushline.testing.Await;
import org.rushline.testing.Http;
import org.rushline.testing.Visitor;

/** What people who work here do about their second factor is written down, and no secret of it. */
@ArquillianTest
class WriteDownCodesIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Worker ada = Worker.as(Role.DOOR);

    @Test
    void what_they_do_about_it_is_written_down_without_the_codes() {
        var answer = ada.http().post(FACTOR, proof("password", ada.password()));
        var key = Http.json(answer).getString("secret");
        var codes = new Phone(key).confirm(ada.http());
        signIn(codes.get(0));
        ada.http().post(FACTOR + "/recovery-codes", proof("password", ada.password()));
        var phone = new Phone(key);
        phone.code(); // which confirmed it
        ada.http()
                .post(FACTOR + "/removal", proof("password", ada.password(), "code", phone.code()));
        var entries = Trails.find("who", ada.email(), "kind", "CHANGE");
        assertThat(entries.stream().map(one -> one.getString("title")))
                .containsExactly(
                        "Remove my second factor",
                        "Renew my recovery codes",
                        "Use a recovery code",
                        "Set up a second factor");
        assertThat(entries).allMatch(one -> one.getInt("answer") == 200);
        assertThat(entries.get(3).getString("operation"))
                .isEqualTo("POST " + FACTOR + "/confirmation");
        assertThat(entries.toString()).doesNotContain(key, codes.get(0), ada.password());
    }

    @Test
    void a_wrong_code_is_written_down_beside_a_wrong_password() {
        var phone = Phone.confirmed(ada.http(), ada.password());
        var buyer = Visitor.signedUp();
        var buyers = Http.anonymous().signedIn(buyer.email(), buyer.password());
        Phone.confirmed(buyers, buyer.password());
        ada.visitor().signIn("not the password");
        signIn(phone.wrong());
        Http.anonymous()
                .post(
                        "/api/sessions",
                        proof("email", buyer.email(), "password", buyer.password(), "code", "1"));
        Await.until(SOON, () -> wrong().size() == 2);
        assertThat(wrong().toString()).contains("Wrong code of a second factor");
        assertThat(Trails.find("who", buyer.email())).isEmpty();
    }

    private List<JsonObject> wrong() {
        return Trails.find("who", ada.email(), "kind", "WRONG_PASSWORD");
    }

    private void signIn(String code) {
        Http.anonymous()
                .post(
                        "/api/sessions",
                        proof("email", ada.email(), "password", ada.password(), "code", code));
    }

    @Test
    void whose_an_administrator_has_removed_and_why_is_written_down() {
        Phone.confirmed(ada.http(), ada.password());
        var path = "/api/operator/staff/accounts/" + ada.id() + "/second-factor/removal";
        var by = Worker.as(Role.ADMINISTRATOR);
        by.http().post(path, "{\"reason\": \"She has lost her phone.\"}");
        var entry = Trails.find("who", by.email(), "kind", "CHANGE").get(0);
        assertThat(entry.getString("subject")).isEqualTo(path);
        assertThat(entry.getString("reason")).isEqualTo("She has lost her phone.");
        assertThat(entry.getInt("answer")).isEqualTo(204);
        var details = Trails.details(entry).toString();
        assertThat(details).contains("second_factor", "confirmed_at").doesNotContain("secret");
        assertThat(Trails.find("who", ada.email(), "kind", "CHANGE")).hasSize(1);
    }
}
