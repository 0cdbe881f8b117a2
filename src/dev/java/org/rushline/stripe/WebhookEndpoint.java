package org.rushline.stripe;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Where the shop listens.
 *
 * @param urls its nodes: every delivery goes to any one of them, as behind a load balancer
 */
record WebhookEndpoint(List<URI> urls, String secret) {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(2))
                    .build();

    /** Returns whether the shop has taken it. */
    boolean take(String payload) {
        var url = urls.get(ThreadLocalRandom.current().nextInt(urls.size()));
        var request =
                HttpRequest.newBuilder(url)
                        .timeout(Duration.ofSeconds(10))
                        .header("Content-Type", "application/json; charset=utf-8")
                        .header("Stripe-Signature", Signature.of(payload, secret))
                        .POST(BodyPublishers.ofString(payload))
                        .build();
        try {
            HttpResponse<Void> answer = CLIENT.send(request, BodyHandlers.discarding());
            return answer.statusCode() / 100 == 2;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
