package org.rushline.dev;

import jakarta.json.JsonObject;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.rushline.dev.OperatorClient.Answer;
import org.rushline.dev.OperatorClient.Refused;

/**
 * One event whose sale begins a few minutes after the first start, behind a waiting room with a
 * draw and some company.
 */
final class DemoHotNight {

    private static final Duration UNTIL_ONSALE = Duration.ofMinutes(4);
    private static final int PEOPLE = 60;
    private static final int SMALLEST = 1_000;
    private static final int LARGEST = 10_000;

    private static final int JOINING_WORK = 10_000;

    private final OperatorClient operator;
    private final PrintStream out;

    DemoHotNight(OperatorClient operator, PrintStream out) {
        this.operator = operator;
        this.out = out;
    }

    /** Never throws a refusal: the demo goes on without it. */
    void begin() throws InterruptedException {
        try {
            operator.signIn();
            var onsale = Instant.now().plus(UNTIL_ONSALE).truncatedTo(ChronoUnit.SECONDS);
            var event = announced(onsale);
            promise(event, onsale);
            var code = code(event);
            out.printf(
                    "A hot onsale begins in four minutes: %s/waiting-room/%s (a code for its lane: %s)%n",
                    operator.server(), event, code);
            new DemoCompany(operator.server(), event, PEOPLE).come();
            setUp(event, JOINING_WORK);
        } catch (Refused e) {
            out.println("There is no waiting room to show: " + e.getMessage());
        }
    }

    private String announced(Instant onsale) throws InterruptedException {
        var reference =
                new DemoData(LocalDate.now(ZoneOffset.UTC))
                        .events().stream()
                                .filter(event -> !event.onSaleNow())
                                .filter(event -> event.venue().capacity() >= SMALLEST)
                                .filter(event -> event.venue().capacity() <= LARGEST)
                                .map(DemoEvent::reference)
                                .findFirst()
                                .orElseThrow(() -> new Refused("no event is announced"));
        var found = operator.get("/api/operator/events?reference=" + reference).orRefused();
        var event = DemoJson.objects(found.body()).get(0);
        var edited = DemoJson.object(event).add("onsaleAt", onsale.toString()).build();
        put("/api/operator/events/" + event.getString("id"), edited);
        return event.getString("id");
    }

    private void promise(String event, Instant closing) throws InterruptedException {
        setUp(event, 0);
        operator.post(
                        "/api/operator/events/" + event + "/waiting-room/draw",
                        DemoJson.object()
                                .add("closesAt", closing.toString())
                                .add("reason", "The sale begins with a draw.")
                                .build())
                .orRefused();
    }

    /**
     * @param work that joining costs: the company of the demo joins for nothing
     */
    private void setUp(String event, int work) throws InterruptedException {
        put(
                "/api/operator/events/" + event + "/waiting-room/settings",
                DemoJson.object()
                        .add("joiningWork", work)
                        .add("shoppingLimit", 8)
                        .add("callsPerMinute", 30)
                        .add("callSeconds", 60)
                        .add("joiners", "ACCOUNT")
                        .add(
                                "texts",
                                DemoJson.object()
                                        .add(
                                                "draw",
                                                "The demo sends sixty people. Some of them will not come when they are called."))
                        .add("reason", "The demo shows a waiting room.")
                        .build());
    }

    /** For a lane that friends of the house have. */
    private String code(String event) throws InterruptedException {
        var lanes = "/api/operator/events/" + event + "/waiting-room/lanes";
        operator.post(
                        lanes,
                        DemoJson.object()
                                .add("name", "Friends")
                                .add("about", "For friends of the house.")
                                .add("share", 25)
                                .build())
                .orRefused();
        var lane = DemoJson.objects(operator.get(lanes).orRefused().body()).get(0);
        var made =
                operator.post(
                                lanes + "/" + lane.getString("id") + "/codes",
                                DemoJson.object()
                                        .add("count", 1)
                                        .add("reason", "For whoever tries the demo.")
                                        .build())
                        .orRefused();
        return made.body().asJsonObject().getJsonArray("codes").getString(0);
    }

    private Answer put(String path, JsonObject body) throws InterruptedException {
        return operator.put(path, body).orRefused();
    }
}
