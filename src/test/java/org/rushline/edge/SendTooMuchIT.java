package org.rushline.edge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rushline.edge.Requests.Operation;
import org.rushline.platform.body.BodyLimit;
import org.rushline.testing.Http;
import org.rushline.testing.RawHttp;
import org.rushline.testing.RawHttp.Answer;

/** A megabyte, plain, in pieces and packed, to everything that can be written to. */
@ArquillianTest
@RunAsClient
class SendTooMuchIT {

    private static final byte[] MEGABYTE =
            ("{\"name\": \"" + "x".repeat(1 << 20) + "\"}").getBytes(ISO_8859_1);

    private static final String JSON = "Content-Type: application/json";

    static Stream<Operation> operations() {
        return Requests.operations().stream().filter(Operation::changes);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void whoever_is_allowed_to_write_writes_a_little(Operation operation) throws IOException {
        var token = "Authorization: Bearer " + Http.operator().token();
        for (var answer : sent(operation, token)) {
            assertThat(answer.status()).isEqualTo(takesMore(operation) ? 400 : 413);
            mustBeAProblem(answer);
        }
        mustNotBeUnpacked(operation, token);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void strangers_are_not_read_at_all_where_one_has_to_sign_in(Operation operation)
            throws IOException {
        var needed = isForMembers(operation);
        for (var answer : sent(operation, "X-Nobody: 1")) {
            assertThat(answer.status()).isIn(needed ? List.of(401) : List.of(413, 400));
            mustBeAProblem(answer);
        }
        mustNotBeUnpacked(operation, "X-Nobody: 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/sign-up", "/me", "/", "/search", "/no-such-page"})
    void pages_take_small_forms(String page) throws IOException {
        var form = "Content-Type: application/x-www-form-urlencoded";
        var origin = "Origin: " + org.rushline.testing.Shipped.address();
        assertThat(whole(page, form, origin).status()).isEqualTo(413);
        assertThat(inPieces(page, form, origin).status()).isEqualTo(413);
        var packed = packed();
        var head =
                RawHttp.head("POST", page, form, origin, "Content-Encoding: gzip", length(packed));
        assertThat(once(head, packed).status()).isEqualTo(415);
    }

    private static List<Answer> sent(Operation operation, String who) throws IOException {
        var path = operation.path().replaceAll("\\{\\w+}", "something");
        return List.of(
                once(RawHttp.head(operation.verb(), path, who, JSON, length(MEGABYTE)), MEGABYTE),
                once(
                        RawHttp.head(
                                operation.verb(), path, who, JSON, "Transfer-Encoding: chunked"),
                        chunked()));
    }

    private static void mustNotBeUnpacked(Operation operation, String who) throws IOException {
        var packed = packed();
        var path = operation.path().replaceAll("\\{\\w+}", "something");
        var head =
                RawHttp.head(
                        operation.verb(),
                        path,
                        who,
                        JSON,
                        "Content-Encoding: gzip",
                        length(packed));
        var answer = once(head, packed);
        assertThat(answer.status()).isEqualTo(415);
        mustBeAProblem(answer);
    }

    private static void mustBeAProblem(Answer answer) {
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    private static Answer whole(String page, String... headers) throws IOException {
        return once(RawHttp.head("POST", page, headers[0], headers[1], length(MEGABYTE)), MEGABYTE);
    }

    private static Answer inPieces(String page, String... headers) throws IOException {
        return once(
                RawHttp.head("POST", page, headers[0], headers[1], "Transfer-Encoding: chunked"),
                chunked());
    }

    private static Answer once(String head, byte[] body) throws IOException {
        try (var http = new RawHttp()) {
            return http.send(head, body);
        }
    }

    /** Seat plans and seasons are that large: what is in this one is what is wrong with it. */
    private static boolean takesMore(Operation operation) {
        var limit = operation.method().getAnnotation(BodyLimit.class);
        return limit != null && limit.value() > MEGABYTE.length;
    }

    private static boolean isForMembers(Operation operation) {
        return operation.method().isAnnotationPresent(RolesAllowed.class)
                || !operation.method().isAnnotationPresent(PermitAll.class)
                        && operation
                                .method()
                                .getDeclaringClass()
                                .isAnnotationPresent(RolesAllowed.class);
    }

    private static String length(byte[] body) {
        return "Content-Length: " + body.length;
    }

    private static byte[] chunked() {
        var chunked = new ByteArrayOutputStream();
        chunked.writeBytes((Integer.toHexString(MEGABYTE.length) + "\r\n").getBytes(ISO_8859_1));
        chunked.writeBytes(MEGABYTE);
        chunked.writeBytes("\r\n0\r\n\r\n".getBytes(ISO_8859_1));
        return chunked.toByteArray();
    }

    private static byte[] packed() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(MEGABYTE);
        }
        return packed.toByteArray();
    }
}
