package org.rushline.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rushline.testing.Refusal.assertRefused;

import java.net.http.HttpResponse;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.rushline.accounts.Role;
import org.rushline.accounts.secondfactor.Phone;
import org.rushline.testing.Http;

/** An administrator helps somebody who has lost their phone. */
@ArquillianTest
class LostFactorIT {

    private static final String REASON = "{\"reason\": \"She has lost her phone.\"}";

    private final Worker administrator = Worker.as(Role.ADMINISTRATOR);
    private final Worker ada = Worker.as(Role.DOOR);
    private final String account = ada.id();

    @Test
    void who_has_one_is_seen_and_without_it_they_are_signed_out_and_come_in_again() {
        assertThat(seen()).isEqualTo("NONE");
        var phone = Phone.started(ada.http(), ada.password());
        assertThat(seen()).isEqualTo("STARTED");
        phone.confirm(ada.http());
        assertThat(seen()).isEqualTo("CONFIRMED");
        assertThat(remove(administrator.http(), account, REASON).statusCode()).isEqualTo(204);
        assertThat(seen()).isEqualTo("NONE");
        assertThat(ada.http().get("/api/me").statusCode()).isEqualTo(401);
        Http.anonymous().signedIn(ada.email(), ada.password());
        assertRefused(remove(administrator.http(), account, REASON), 409, "no-second-factor");
    }

    @Test
    void it_needs_a_reason_and_an_account() {
        Phone.confirmed(ada.http(), ada.password());
        assertRefused(remove(administrator.http(), account, "{}"), 400, "invalid-fields");
        assertRefused(
                remove(administrator.http(), "acc_00000000000000000000000001", REASON),
                404,
                "not-found");
        assertRefused(remove(administrator.http(), "evt_1", REASON), 400, "wrong-id");
        assertThat(seen()).isEqualTo("CONFIRMED");
    }

    @Test
    void it_is_for_administrators_and_not_for_ones_own() {
        Phone.confirmed(ada.http(), ada.password());
        var sales = Worker.as(Role.SALES);
        assertRefused(remove(sales.http(), account, REASON), 403, "not-allowed");
        Phone.confirmed(administrator.http(), administrator.password());
        assertRefused(
                remove(administrator.http(), administrator.id(), REASON), 409, "own-second-factor");
        assertThat(seen()).isEqualTo("CONFIRMED");
    }

    private String seen() {
        return Worker.good().stream()
                .filter(grant -> grant.getString("email").equals(ada.email()))
                .findFirst()
                .orElseThrow()
                .getString("secondFactor");
    }

    private static HttpResponse<String> remove(Http by, String whose, String reason) {
        return by.post("/api/operator/staff/accounts/" + whose + "/second-factor/removal", reason);
    }
}
