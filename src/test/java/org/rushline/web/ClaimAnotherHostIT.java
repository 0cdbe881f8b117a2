package org.rushline.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.rushline.testing.Catalogue;
import org.rushline.testing.Evening;
import org.rushline.testing.Http;
import org.rushline.testing.RawHttp;
import org.rushline.testing.Visitor;

/** Wherever a request claims to have been sent: nobody is sent there. */
@ArquillianTest
class ClaimAnotherHostIT {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final List<String> CLAIMS =
            List.of(
                    "Host: evil.example:666",
                    "X-Forwarded-Host: evil.example:666",
                    "X-Forwarded-Proto: ftp",
                    "X-Forwarded-Port: 666",
                    "Forwarded: host=\"evil.example:666\";proto=ftp",
                    "$WSSN: evil.example",
                    "$WSSP: 666",
                    "$WSSC: ftp",
                    "$WSIS: true",
                    "$WSRA: 192.0.2.66",
                    "$WSRH: evil.example");

    private static final Pattern REDIRECT =
            Pattern.compile("(?m)^HTTP/1.1 3\\d\\d|^(?i:Location|Content-Location|Refresh):");

    private static final Pattern OURS = Pattern.compile("(?m)^Location: /(?!/)[^\\r\\n]*\\r?$");

    @Test
    void no_answer_leads_to_the_host_that_was_claimed() throws IOException {
        var member = Visitor.signedIn();
        var redirects = new ArrayList<String>();
        for (var address : addresses()) {
            for (var cookie : List.of("", "Cookie: " + Visitor.COOKIE + "=" + member.token())) {
                var answer = ask("GET " + address, cookie, "");
                assertThat(answer).as(address).doesNotContain("evil.example", ":666");
                if (REDIRECT.matcher(answer).find()) {
                    assertThat(answer).as(address).containsPattern(OURS);
                    redirects.add(address);
                }
            }
        }
        assertThat(redirects).contains("/me", "/me/tickets", "/operator", "/assets", "/webjars");
    }

    @Test
    void who_signs_in_is_sent_on_to_a_path() throws IOException {
        var visitor = Visitor.signedUp();
        for (var back : List.of("/me", "//evil.example:666/", "https://evil.example:666/")) {
            var form =
                    "form=form&form_SUBMIT=1&go=go&jakarta.faces.ViewState=stateless&return=%s&email=%s&password=%s"
                            .formatted(back, visitor.email(), visitor.password());
            var answer = ask("POST /sign-in", "Content-Type: " + FORM, form);
            assertThat(answer).startsWith("HTTP/1.1 303").containsPattern(OURS);
            assertThat(answer).doesNotContain("evil.example");
        }
    }

    @Test
    void what_was_made_is_at_a_path() throws IOException {
        var venue = Catalogue.venueDetails("Elsewhere").build().toString();
        var bearer = "Authorization: Bearer " + Http.operator().token();
        var json = bearer + "\r\nContent-Type: application/json";
        var answer = ask("POST /api/operator/venues", json, venue);
        assertThat(answer).startsWith("HTTP/1.1 201").containsPattern(OURS);
        var evening = Evening.onSale();
        var wish =
                Json.createObjectBuilder()
                        .add("ticketIds", Json.createArrayBuilder(evening.tickets().subList(0, 2)))
                        .build();
        var booked = ask("POST /api/bookings/" + evening.id(), json, wish.toString());
        assertThat(booked).startsWith("HTTP/1.1 201").containsPattern(OURS);
    }

    private static String ask(String line, String header, String body) throws IOException {
        var lines = new ArrayList<String>();
        lines.add(line + " HTTP/1.1");
        lines.addAll(CLAIMS);
        lines.add("Content-Length: " + body.length());
        if (!header.isEmpty()) {
            lines.add(header);
        }
        try (var http = new RawHttp()) {
            return http.send(String.join("\r\n", lines), body.getBytes(ISO_8859_1)).toString();
        }
    }

    /** Every folder and page of the WAR, and what stands behind no file. */
    private static TreeSet<String> addresses() throws IOException {
        var addresses = new TreeSet<String>();
        try (var war = new ZipFile(Path.of(System.getProperty("shipped.war")).toFile())) {
            war.stream().map(ZipEntry::getName).forEach(name -> addAddresses(name, addresses));
        }
        var event = Evening.announced().id();
        addresses.addAll(
                List.of(
                        "/event/" + event,
                        "/event/" + event + "/",
                        "/event/" + event + "/seats",
                        "/checkout/bkg_" + "0".repeat(26) + "?payment_intent=pi_1",
                        "/posters",
                        "/plans/",
                        "/operator",
                        "/operator/events",
                        "//other.example",
                        "//other.example/assets",
                        "/assets//css",
                        "/webjars",
                        "/webjars/d3-zoom",
                        "/openapi",
                        "/openapi/ui/",
                        "/health",
                        "/api",
                        "/api/",
                        "/api/events",
                        "/nothing-here"));
        return addresses;
    }

    private static void addAddresses(String entry, TreeSet<String> addresses) {
        var folder = entry.substring(0, entry.lastIndexOf('/') + 1);
        if (!folder.isEmpty() && !folder.matches("(WEB-INF/(classes|lib)|META-INF).*")) {
            addresses.add("/" + folder);
            addresses.add("/" + folder.substring(0, folder.length() - 1));
        }
        if (entry.endsWith(".xhtml") && !entry.startsWith("WEB-INF")) {
            addresses.add("/" + entry);
            addresses.add("/" + entry.replace(".xhtml", ""));
            addresses.add("/" + entry.replace(".xhtml", "/"));
        }
    }
}
