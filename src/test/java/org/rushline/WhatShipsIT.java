package org.rushline;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Looks at the WAR that operators install, and at the list of its contents. */
class WhatShipsIT {

    private static final String LIBRARIES = "WEB-INF/lib/";
    private static final String LIST = "META-INF/sbom/rushline.cdx.json";

    private static ZipFile war;

    @BeforeAll
    static void open() throws IOException {
        war = new ZipFile(System.getProperty("shipped.war"));
    }

    @AfterAll
    static void close() throws IOException {
        war.close();
    }

    @Test
    void every_library_is_on_the_list_with_the_very_bytes_that_ship() throws Exception {
        assertThat(listed()).isEqualTo(shipped());
    }

    /** It came with a library of the tests, and had more advisories than all others together. */
    @Test
    void nothing_reads_json_into_any_class_it_names() throws Exception {
        assertThat(shipped().keySet()).noneMatch(name -> name.contains("jackson-databind"));
    }

    private static Map<String, String> shipped() throws IOException, NoSuchAlgorithmException {
        var libraries = new HashMap<String, String>();
        for (var entry : war.stream().filter(e -> e.getName().startsWith(LIBRARIES)).toList()) {
            if (!entry.isDirectory()) {
                libraries.put(
                        entry.getName().substring(LIBRARIES.length()),
                        sha256(war.getInputStream(entry)));
            }
        }
        return libraries;
    }

    private static String sha256(InputStream bytes) throws IOException, NoSuchAlgorithmException {
        try (bytes) {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes.readAllBytes());
            return HexFormat.of().formatHex(digest);
        }
    }

    private static Map<String, String> listed() throws IOException {
        try (var in = war.getInputStream(war.getEntry(LIST));
                var reader = Json.createReader(in)) {
            var libraries = new HashMap<String, String>();
            for (var value : reader.readObject().getJsonArray("components")) {
                var library = value.asJsonObject();
                var name = library.getString("name") + "-" + library.getString("version") + ".jar";
                libraries.put(name, sha256(library));
            }
            return libraries;
        }
    }

    private static String sha256(JsonObject library) {
        return library.getJsonArray("hashes").stream()
                .map(JsonValue::asJsonObject)
                .filter(hash -> hash.getString("alg").equals("SHA-256"))
                .map(hash -> hash.getString("content"))
                .findFirst()
                .orElseThrow();
    }
}
