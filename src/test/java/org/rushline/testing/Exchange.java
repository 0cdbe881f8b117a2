package org.rushline.testing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.rushline.platform.Money;

/** Evenings in a small theatre, each for other money. */
public final class Exchange {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Catalogue catalogue = new Catalogue();
    private final JsonObject plan = catalogue.plan(catalogue.venue("Exchange"), "THEATRE", 200, 0);

    /** One on sale for each of these prices, by its id. */
    public Map<String, Money> onSale(Collection<Money> prices) {
        var events = new LinkedHashMap<String, Money>();
        prices.forEach(price -> events.put(planned(price), price));
        events.keySet().forEach(this::putOnSale);
        events.keySet().forEach(this::awaitSale);
        return events;
    }

    private String planned(Money price) {
        var made = plan(price.currency().getCurrencyCode(), price.amount());
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return Http.json(made).getString("id");
    }

    /**
     * @param price of every seat, in minor units, without a fee
     */
    public HttpResponse<String> plan(String currency, long price) {
        var tier = Catalogue.tier(price, Catalogue.categories(plan)).add("fee", 0);
        var event =
                Catalogue.eventDetails("Night in " + currency, plan)
                        .add("currency", currency)
                        .add("tiers", Json.createArrayBuilder().add(tier));
        return catalogue.operator().post("/api/operator/events", event.build().toString());
    }

    private void putOnSale(String event) {
        catalogue.operator().post("/api/operator/events/" + event + "/publication", "");
    }

    private void awaitSale(String event) {
        Await.until(PATIENCE, () -> catalogue.publication(event).getString("state").equals("DONE"));
    }
}
