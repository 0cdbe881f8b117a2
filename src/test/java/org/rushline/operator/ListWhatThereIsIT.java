package org.rushline.operator;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.StringReader;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rushline.testing.Catalogue;

@ArquillianTest
class ListWhatThereIsIT {

    private final Catalogue catalogue = new Catalogue();

    @ParameterizedTest
    @ValueSource(strings = {"venues", "performers", "events"})
    void an_operator_reads_on_after_the_last_one_seen(String things) {
        catalogue.performer("First");
        catalogue.performer("Second");
        catalogue.draft("First");
        catalogue.draft("Second");

        var all = list(things, "");
        assertThat(all).hasSizeGreaterThanOrEqualTo(2).hasSizeLessThanOrEqualTo(100);
        var rest = list(things, "?after=" + all.getJsonObject(0).getString("id"));
        assertThat(rest.getJsonObject(0)).isEqualTo(all.getJsonObject(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"venues", "performers", "events"})
    void an_unknown_reference_finds_nothing_and_a_strange_id_is_refused(String things) {
        assertThat(list(things, "?reference=nobody:has:this").getValuesAs(JsonObject.class))
                .isEmpty();
        var path = "/api/operator/" + things + "?after=tkt_1";
        assertThat(catalogue.operator().get(path).statusCode()).isEqualTo(400);
        var zero = "/api/operator/" + things + "?reference=a%00";
        assertThat(catalogue.operator().get(zero).statusCode()).isEqualTo(400);
    }

    private JsonArray list(String things, String query) {
        var answer = catalogue.operator().get("/api/operator/" + things + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readArray();
        }
    }
}
