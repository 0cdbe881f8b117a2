package org.rushline.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.rushline.testing.Http;
import org.rushline.testing.Visitor;

/** Reads all that the server wrote, its dumps after failures included. */
@ArquillianTest
class LogIT {

    private static final Path LOGS =
            Path.of(
                    System.getProperty("wlp.home"),
                    "usr",
                    "servers",
                    System.getProperty("it.server"),
                    "logs");

    @Test
    void no_log_tells_passwords_tokens_or_addresses() throws IOException {
        var visitor = Visitor.signedIn();
        var wrong = "wrong " + UUID.randomUUID();
        visitor.signIn(wrong);
        visitor.signUp(wrong);
        visitor.changePassword(wrong, wrong);
        visitor.changePassword(visitor.password(), visitor.password() + " next");
        var token = visitor.token();
        visitor.delete("/api/sessions");
        visitor.withToken(token).get("/api/me");
        Http.anonymous()
                .post("/api/sessions", "{\"email\":\"" + visitor.email() + "\",\"password\":7,");
        assertThat(written("Wrong password for acc_")).isNotEmpty(); // else this looks at nothing
        assertThat(written(visitor.email())).isEmpty();
        assertThat(written(visitor.password())).isEmpty();
        assertThat(written(wrong)).isEmpty();
        assertThat(written(token)).isEmpty();
        assertThat(written("$argon2id$")).isEmpty();
    }

    @Test
    void each_line_of_a_request_carries_its_id() throws IOException {
        var visitor = Visitor.signedUp();
        var answer = visitor.signIn("not the password");
        var id = answer.headers().firstValue("X-Request-Id").orElseThrow();
        assertThat(written("\"ext_requestId\":\"" + id + "\"")).contains("Wrong password for acc_");
    }

    private static String written(String text) throws IOException {
        try (var files = Files.walk(LOGS)) {
            return files.filter(Files::isRegularFile)
                    .flatMap(file -> read(file).lines())
                    .filter(line -> line.contains(text))
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
