package org.rushline.testing;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Answers that do not end. */
public final class Streams {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Streams() {}

    /** The head of one at the test server, which is ended at once. */
    public static HttpResponse<InputStream> head(String path, String token) {
        try {
            var answer = open(path, token);
            answer.body().close();
            return answer;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** One at the test server, which goes on until its body is closed. */
    public static HttpResponse<InputStream> open(String path, String token) {
        var request =
                HttpRequest.newBuilder(URI.create(Shipped.address() + path))
                        .header("Authorization", "Bearer " + token)
                        .build();
        try {
            return CLIENT.send(request, BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
