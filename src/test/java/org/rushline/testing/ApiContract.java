package org.rushline.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import org.rushline.testing.ApiDocument.Operation;

/**
 * Holds every answer that a test gets from the API, and every request that succeeds, against what
 * the API says of itself. Each test so also tests the document.
 */
final class ApiContract {

    /** To check megabytes of tickets each time would take longer than to read them. */
    private static final int LARGEST = 256 * 1024;

    private static ApiDocument document;

    private ApiContract() {}

    /**
     * @param sent the body of the request; empty if there is none
     * @throws AssertionError if the document does not describe this
     */
    static void check(HttpResponse<String> answer, String sent) {
        var path = answer.uri().getPath();
        if (!path.startsWith("/api/")
                || path.startsWith("/api/_test/")
                || System.getProperty("shipped.war") == null) {
            return; // pages, controls of tests, and benchmarks
        }
        document(answer.uri()).ifPresent(known -> check(known, answer, sent));
    }

    private static void check(ApiDocument known, HttpResponse<String> answer, String sent) {
        var verb = answer.request().method();
        known.operation(verb, answer.uri().getPath())
                .ifPresentOrElse(
                        operation -> check(known, operation, answer, sent),
                        () -> mustBeRefused(known, verb, answer));
    }

    private static void mustBeRefused(ApiDocument known, String verb, HttpResponse<String> answer) {
        expect(
                answer.statusCode() / 100 == 4,
                verb + " is answered, though no operation describes it",
                answer);
        var problem = known.root().at("/components/schemas/Problem");
        expectNoComplaint(known.complaints(problem, answer.body()), "the problem", answer);
    }

    private static void check(
            ApiDocument known, Operation operation, HttpResponse<String> answer, String sent) {
        var status = Integer.toString(answer.statusCode());
        var responses = operation.described().get("responses");
        expect(responses.has(status), operation + " does not describe " + status, answer);
        checkBody(known, operation, known.follow(responses.get(status)), answer);
        var fromStripe = operation.path().startsWith("/api/webhooks/"); // all it signs is kept
        if (answer.statusCode() / 100 == 2 && !fromStripe) {
            checkRequest(known, operation, answer, sent);
        }
    }

    private static void checkBody(
            ApiDocument known,
            Operation operation,
            JsonNode described,
            HttpResponse<String> answer) {
        var content = described.path("content");
        var type = answer.headers().firstValue("Content-Type").orElse("").split(";")[0];
        if (content.isMissingNode() || answer.body().isEmpty()) {
            expect(answer.body().isEmpty(), operation + " describes no body", answer);
            expect(
                    content.isMissingNode() || answer.statusCode() == 304,
                    operation + " describes a body",
                    answer);
            return;
        }
        expect(content.has(type), operation + " does not describe the type " + type, answer);
        if (type.endsWith("json") && answer.body().length() < LARGEST) {
            var schema = content.get(type).get("schema");
            expectNoComplaint(
                    known.complaints(schema, answer.body()), operation.toString(), answer);
        }
    }

    private static void checkRequest(
            ApiDocument known, Operation operation, HttpResponse<String> answer, String sent) {
        var body = operation.described().at("/requestBody/content/application~1json/schema");
        if (!body.isMissingNode() && !sent.isEmpty() && sent.length() < LARGEST) {
            expectNoComplaint(known.mistakes(body, sent), "the body of " + operation, answer);
        }
    }

    private static void expectNoComplaint(
            String complaints, String about, HttpResponse<String> answer) {
        expect(complaints.isEmpty(), about + ": " + complaints, answer);
    }

    private static void expect(boolean right, String complaint, HttpResponse<String> answer) {
        if (!right) {
            throw new AssertionError(
                    "/openapi is wrong: %s (%s %s -> %d %s)"
                            .formatted(
                                    complaint,
                                    answer.request().method(),
                                    answer.uri(),
                                    answer.statusCode(),
                                    answer.body()
                                            .substring(0, Math.min(500, answer.body().length()))));
        }
    }

    /** Empty while the first server is on its way up or down: the next answer asks again. */
    private static synchronized Optional<ApiDocument> document(URI server) {
        if (document == null) {
            var read = read(server.resolve("/openapi?format=json"));
            document = read.map(ApiDocument::of).filter(ApiDocument::isWhole).orElse(null);
        }
        return Optional.ofNullable(document);
    }

    private static Optional<String> read(URI address) {
        try {
            var request = HttpRequest.newBuilder(address).build();
            var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
            return answer.statusCode() == 200 ? Optional.of(answer.body()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
