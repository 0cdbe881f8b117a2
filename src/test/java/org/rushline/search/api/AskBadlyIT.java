package org.rushline.search.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rushline.testing.Http;
import org.rushline.testing.Shipped;

/**
 * Impossible parameters get a 400 with their name; odd-looking words are searched as plain text.
 */
@ArquillianTest
@RunAsClient
class AskBadlyIT {

    private final Finding search = new Finding(Http.anonymous());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sort | popularity",
                "sort | distance",
                "page | 0",
                "page | 501",
                "page | 99999999999999999999999",
                "pageSize | 101",
                "start | 2027-02-30",
                "end | soon",
                "near | NaN,1",
                "near | 91,1",
                "radiusKm | 10",
                "type | CIRCUS",
                "minPrice | 1e9",
                "maxPrice | NaN",
                "currency | EURO",
                "facets | colour",
                "include | drafts",
                "performer | evt_1",
                "after | not-a-cursor"
            })
    void what_cannot_be_meant_is_named(String name, String value) {
        refused(name, name, value);
    }

    @Test
    void so_are_dates_reversed_prices_reversed_and_text_without_end() {
        refused("end", "start", "2031-03-02", "end", "2031-03-01");
        refused("maxPrice", "minPrice", "2", "maxPrice", "1");
        refused("keyword", "keyword", "x".repeat(7_000));
        refused("page", "page", "101", "pageSize", "100");
        var typed = Http.anonymous().get("/api/events/suggest?q=" + "x".repeat(201));
        assertThat(typed.statusCode()).isEqualTo(400);
        assertThat(typed.body()).contains("\"q\"");
    }

    @Test
    void ten_thousand_letters_are_refused_whoever_refuses_them() {
        var answer = search.answer("keyword", "x".repeat(10_000));
        assertThat(answer.statusCode()).isBetween(400, 499);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name:[* TO *]",
                "a AND (b OR",
                "\"",
                "/.*/",
                "*",
                "?",
                "~",
                "^2",
                "\\",
                "a~9",
                "{!lucene}",
                "'; drop table event; --",
                "<script>",
                "\u0000\u0001\n\t",
                "\u202Etxt",
                "\uD83C\uDFBB",
                "İıß",
                "،؟",
                "東京",
                "🎭🎭",
                "x x x x x x x x x x x x x x x x x"
            })
    void what_only_looks_odd_is_plain_text(String keyword) {
        assertThat(search.found("keyword", keyword).getInt("total")).isNotNegative();
        assertThat(search.suggested(keyword).containsKey("suggestions")).isTrue();
    }

    @Test
    void a_per_cent_sign_that_encodes_nothing_is_refused() throws IOException {
        assertThat(status("/api/events/search?keyword=%zz")).isEqualTo(400);
        assertThat(status("/api/events/suggest?q=%zz")).isEqualTo(400);
        var token = Http.operator().token();
        var header = "Authorization: Bearer " + token + "\r\n";
        assertThat(status("/api/operator/venues", header)).isEqualTo(200);
        assertThat(status("/api/operator/venues?reference=%zz", header)).isEqualTo(400);
    }

    /** Java's client would not send them. */
    @ParameterizedTest
    @ValueSource(strings = {"%zz", "%", "%f", "%ff%fe", "%ED%A0%80", "%C0%AF", "%00", "+", "a%26b"})
    void broken_encodings_are_nobodys_failure(String raw) throws IOException {
        assertThat(status("/api/events/search?keyword=" + raw)).isLessThan(500);
        assertThat(status("/api/events/search?" + raw + "=" + raw)).isLessThan(500);
        assertThat(status("/api/events/suggest?q=" + raw)).isLessThan(500);
        assertThat(status("/api/events/evt_1?tickets=" + raw)).isLessThan(500);
    }

    private void refused(String name, String... asked) {
        var answer = search.answer(asked);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/problem+json");
        assertThat(Http.json(answer).getJsonArray("errors").toString())
                .contains("\"field\":\"" + name + "\"");
    }

    private static int status(String target) throws IOException {
        return status(target, "");
    }

    private static int status(String target, String header) throws IOException {
        var server = Shipped.address();
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            var request = "GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n%s\r\n";
            socket.getOutputStream()
                    .write(request.formatted(target, header).getBytes(StandardCharsets.ISO_8859_1));
            var first = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(first.substring(9, 12));
        }
    }
}
