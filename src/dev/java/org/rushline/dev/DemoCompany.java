package org.rushline.dev;

import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import org.rushline.dev.OperatorClient.Refused;

/**
 * People who wait with whoever tries the demo. Some of them do not come when they are called, the
 * others look around for a while and leave.
 */
final class DemoCompany {

    private static final Duration PAUSE = Duration.ofSeconds(3);
    private static final int NO_SHOWS_PERCENT = 15;
    private static final int LOOKS_AROUND_SECONDS = 40;

    private final URI server;
    private final String room;
    private final int people;
    private final Random random = new Random();

    DemoCompany(URI server, String event, int people) {
        this.server = server;
        this.room = "/api/events/" + event + "/waiting-room";
        this.people = people;
    }

    /** They come one after the other, each in a thread that ends with the demo. */
    void come() throws InterruptedException {
        for (int n = 0; n < people; n++) {
            var somebody = signedUp();
            if (random.nextInt(100) >= NO_SHOWS_PERCENT) {
                var thread = new Thread(() -> wait(somebody), "demo-company");
                thread.setDaemon(true);
                thread.start();
            }
            Thread.sleep(random.nextInt((int) PAUSE.toMillis()));
        }
    }

    private OperatorClient signedUp() throws InterruptedException {
        var email = "company-" + UUID.randomUUID() + "@demo.example";
        var password = UUID.randomUUID().toString();
        var client = new OperatorClient(server, email, password);
        client.post(
                        "/api/accounts",
                        DemoJson.object()
                                .add("email", email)
                                .add("password", password)
                                .add("name", "Somebody")
                                .build())
                .orRefused();
        client.signIn();
        client.post(room + "/places", null).orRefused();
        return client;
    }

    private void wait(OperatorClient somebody) {
        try {
            while (!state(somebody).equals("ADMITTED")) {
                if (state(somebody).equals("CALLED")) {
                    somebody.post(room + "/admissions", null);
                }
                Thread.sleep(PAUSE.toMillis() + random.nextInt((int) PAUSE.toMillis()));
            }
            Thread.sleep(1_000L * (10 + random.nextInt(LOOKS_AROUND_SECONDS)));
            somebody.delete(room + "/admissions");
        } catch (Refused e) {
            // the room is over
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String state(OperatorClient somebody) throws InterruptedException {
        JsonObject place = somebody.get(room + "/places/mine").orRefused().body().asJsonObject();
        return place.getString("state");
    }
}
