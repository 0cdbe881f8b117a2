package org.rushline.bench;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.options.ReducedMotion;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rushline.bench.Table.Row;

/** Measures how smoothly the seat map moves in a real browser, without a graphics processor. */
final class MapFrames {

    /** The server, which has just put all of it on sale, shares our processors. */
    private static final int CALM_MILLIS = 20_000;

    private static final List<String> FLAGS =
            List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking");

    private MapFrames() {}

    /**
     * @param event with {@link Setting#TICKETS} tickets on sale
     */
    static List<Row> rows(URI server, String event) throws IOException {
        var seen = seen(server, event);
        var drawn = seen.get(0).getJsonNumber("painted").doubleValue();
        return List.of(
                new Row(
                        "map of %,d seats, painted once its data are there"
                                .formatted(Setting.TICKETS),
                        "%.0f ms".formatted(drawn),
                        "–",
                        "–",
                        "none; Chromium without GPU, 1280 × 900"),
                row(seen, "zoom", "zooming in and out of all of it"),
                row(seen, "panSmall", "panning, seats of 7 pixels"),
                row(seen, "panLarge", "panning, seats of 26 pixels"),
                row(seen, "recolourAll", "2,000 seats change in each frame, all in sight"),
                row(seen, "recolourNear", "the same, seats of 7 pixels"));
    }

    private static Row row(List<JsonObject> seen, String name, String what) {
        var ours = spread(seen, name, 1);
        var least = spread(seen, "copied", 1);
        return new Row(
                "that map, " + what + ", a frame p50 / p95",
                "%.1f / %s ms".formatted(spread(seen, name, 0).median(), ours.format("%.1f")),
                "%.1f / %s ms".formatted(spread(seen, "copied", 0).median(), least.format("%.1f")),
                "%.2f × the time (p95)".formatted(ours.median() / least.median()),
                "one finished picture of that size copied in each frame; the screen asks for 60 a second");
    }

    private static Spread spread(List<JsonObject> seen, String name, int at) {
        return new Spread(
                seen.stream()
                        .mapToDouble(s -> s.getJsonArray(name).getJsonNumber(at).doubleValue())
                        .toArray());
    }

    /** As often as there are rounds, after one that does not count. */
    private static List<JsonObject> seen(URI server, String event) throws IOException {
        var chromium =
                new LaunchOptions()
                        .setExecutablePath(Path.of(Tool.path("chromium")))
                        .setArgs(FLAGS);
        var installed = new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        try (var playwright = Playwright.create(installed);
                var browser = playwright.chromium().launch(chromium);
                var page = browser.newPage()) {
            page.setViewportSize(1280, 900);
            page.emulateMedia(new EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
            page.navigate(server.resolve("/event/" + event).toString());
            page.waitForSelector("seat-map[state=painted]");
            page.locator(".map__frame").scrollIntoViewIfNeeded();
            page.waitForTimeout(CALM_MILLIS);
            var script = script();
            page.evaluate(script);
            return Stream.generate(() -> read((String) page.evaluate(script)))
                    .limit(Setting.ROUNDS)
                    .toList();
        }
    }

    private static JsonObject read(String said) {
        try (var reader = Json.createReader(new StringReader(said))) {
            return reader.readObject();
        }
    }

    private static String script() throws IOException {
        try (var in = MapFrames.class.getResourceAsStream("map-frames.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
