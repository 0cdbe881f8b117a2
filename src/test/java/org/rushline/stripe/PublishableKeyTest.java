package org.rushline.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PublishableKeyTest {

    private static final String CARD =
            "&payment_method_data[type]=card&payment_method_data[card][number]=";

    private final HttpClient browser = HttpClient.newHttpClient();
    @RegisterExtension final Shop shop = new Shop();

    @Test
    void a_browser_pays_what_it_knows_the_secret_of() throws Exception {
        var intent = shop.open(5000);
        var answer = confirm(intent, intent.getClientSecret(), "4242 4242 4242 4242");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).getString("status")).isEqualTo("succeeded");
        assertThat(shop.look(intent).getAmountReceived()).isEqualTo(5000);
    }

    @Test
    void a_browser_is_not_told_what_is_the_shops() throws Exception {
        var intent = shop.open(5000);
        var path = "/v1/payment_intents/" + intent.getId();
        var answer = send(path + "?client_secret=" + intent.getClientSecret(), null);
        assertThat(json(answer).getString("id")).isEqualTo(intent.getId());
        assertThat(json(answer)).doesNotContainKey("metadata");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    }

    @Test
    void a_wrong_secret_opens_nothing() throws Exception {
        var intent = shop.open(5000);
        var answer = confirm(intent, "pi_1_secret_2", TestCard.VISA.number());
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(shop.look(intent).getStatus()).isEqualTo("requires_payment_method");
    }

    @Test
    void a_mistyped_number_is_no_attempt() throws Exception {
        var intent = shop.open(5000);
        var answer = confirm(intent, intent.getClientSecret(), "4242424242424241");
        assertThat(answer.statusCode()).isEqualTo(402);
        var error = json(answer).getJsonObject("error");
        assertThat(error.getString("code")).isEqualTo("incorrect_number");
        assertThat(shop.control.events(intent.getId())).isEmpty();
    }

    @Test
    void a_card_that_has_run_out_is_no_attempt() throws Exception {
        var intent = shop.open(5000);
        var old = "4242424242424242&payment_method_data[card][exp_year]=20";
        var answer = confirm(intent, intent.getClientSecret(), old);
        var error = json(answer).getJsonObject("error");
        assertThat(error.getString("code")).isEqualTo("invalid_expiry_year");
    }

    @Test
    void a_real_card_is_not_wanted() throws Exception {
        var intent = shop.open(5000);
        var answer = confirm(intent, intent.getClientSecret(), "4111111111111111");
        assertThat(json(answer).getJsonObject("error").getString("code"))
                .isEqualTo("card_declined");
    }

    private HttpResponse<String> confirm(PaymentIntent intent, String secret, String number)
            throws IOException, InterruptedException, StripeException {
        return send(
                "/v1/payment_intents/" + intent.getId() + "/confirm",
                "client_secret=" + secret + CARD + number);
    }

    private HttpResponse<String> send(String path, String form)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(shop.simulator.address() + path))
                        .header("Authorization", "Bearer " + StripeSimulator.PUBLISHABLE_KEY);
        if (form != null) {
            request.POST(BodyPublishers.ofString(form));
        }
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private static JsonObject json(HttpResponse<String> answer) {
        return Shape.parse(answer.body());
    }
}
