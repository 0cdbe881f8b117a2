package org.rushline.dev;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rushline.dev.DemoCatalogue.Summary;

class DemoCatalogueTest {

    private static final int EVENTS = 3_406;
    private static final int ON_SALE = 41;

    private final ByteArrayOutputStream console = new ByteArrayOutputStream();
    private final ImitatedServer server = new ImitatedServer();
    private Path marker;

    @BeforeEach
    void chooseMarker(@TempDir Path folder) {
        marker = folder.resolve("data/demo-loaded");
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void fills_an_empty_catalogue() {
        var summary = load();
        assertThat(summary.problems()).isEmpty();
        assertThat(summary.events()).isEqualTo(EVENTS);
        assertThat(summary.onSale()).isEqualTo(ON_SALE);
        assertThat(server.ask(ImitatedCatalogue::eventsByStatus))
                .containsEntry("ON_SALE", ON_SALE)
                .containsEntry("ANNOUNCED", EVENTS - ON_SALE)
                .doesNotContainKey("DRAFT");
        assertThat(server.ask(ImitatedCatalogue::doubts)).isEmpty();
        assertThat(marker).exists();
        assertThat(console()).contains("done, 3,406 events, 41 of them on sale");
    }

    @Test
    void sends_local_times_and_prices_in_minor_units() {
        load();
        var match = event("demo:event:de-001");
        assertThat(match.getString("name")).isEqualTo("FC Bayern München v RB Leipzig");
        assertThat(match.getString("startsAtLocal")).endsWith("T20:30");
        assertThat(match.getString("doorsAtLocal")).endsWith("T19:00");
        assertThat(match).doesNotContainKey("onsaleAt");
        assertThat(event("demo:event:de-002")).containsKey("onsaleAt");
        var best = match.getJsonArray("tiers").get(0).asJsonObject();
        assertThat(best.getInt("price")).isEqualTo(8_000);
        assertThat(best.getInt("fee")).isEqualTo(640);
        assertThat(best.getJsonArray("categories").getString(0)).isEqualTo("Best");
    }

    @Test
    void draws_every_place_only_where_something_is_on_sale() {
        load();
        assertThat(plan("allianz-arena")).isEqualTo("Full house");
        assertThat(plan("old-trafford")).isEqualTo("Sample");
        assertThat(plan("piccolo")).isEqualTo("Full house");
    }

    @Test
    void a_finished_load_is_not_repeated() {
        load();
        server.close();
        assertThat(load()).isEqualTo(new Summary(0, 0, List.of()));
    }

    @Test
    void an_interrupted_load_goes_on_where_it_was() {
        server.breaksAfter(700);
        var first = load();
        assertThat(first.problems()).hasSize(1);
        assertThat(console()).contains("The next start goes on from here");
        assertThat(marker).doesNotExist();

        server.recover();
        var second = load();
        assertThat(second.problems()).isEmpty();
        assertThat(second.events()).isEqualTo(EVENTS);
        assertThat(second.onSale()).isEqualTo(ON_SALE);
        assertThat(server.ask(ImitatedCatalogue::eventsByStatus)).containsEntry("ON_SALE", ON_SALE);
        assertThat(server.ask(ImitatedCatalogue::plans)).isEqualTo(199);
        assertThat(server.ask(ImitatedCatalogue::doubts)).isEmpty();
    }

    @Test
    void one_refusal_does_not_stop_the_rest() {
        server.refuses("demo:event:en-380");
        var summary = load();
        assertThat(summary.events()).isEqualTo(EVENTS - 1);
        assertThat(summary.problems()).singleElement().asString().contains("demo:event:en-380");
        assertThat(console())
                .contains("could not load demo:event:en-380: HTTP 400, invalid-fields");
        assertThat(marker).doesNotExist();
    }

    @Test
    void a_session_that_ends_is_renewed_once_for_all() {
        server.endsFirstSessionAfter(300);
        assertThat(load().problems()).isEmpty();
        assertThat(server.sessions()).isEqualTo(2);
    }

    @Test
    void waits_as_long_as_a_busy_server_asks() {
        server.throttlesOnce();
        assertThat(load().problems()).isEmpty();
    }

    @Test
    void a_wrong_password_is_said_and_changes_nothing() {
        var summary =
                DemoCatalogue.load(
                        server.address(), marker, "operator@demo.example", "wrong", out());
        assertThat(summary.problems()).singleElement().asString().contains("HTTP 401");
        assertThat(marker).doesNotExist();
    }

    private JsonObject event(String reference) {
        return server.ask(all -> all.byReference(reference));
    }

    private String plan(String venue) {
        return server.ask(all -> all.planOf("demo:venue:" + venue)).getString("name");
    }

    private Summary load() {
        return DemoCatalogue.load(
                server.address(), marker, "operator@demo.example", ImitatedServer.PASSWORD, out());
    }

    private PrintStream out() {
        return new PrintStream(console, true, StandardCharsets.UTF_8);
    }

    private String console() {
        return console.toString(StandardCharsets.UTF_8);
    }
}
