package org.rushline.edge;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Random values that somebody did not expect; the same seed gives the same values. */
final class Nonsense {

    private static final List<String> TEXTS =
            List.of(
                    "",
                    " ",
                    "null",
                    "undefined",
                    "true",
                    "0",
                    "-1",
                    "1",
                    "1.5",
                    "1e999",
                    "NaN",
                    "Infinity",
                    "9223372036854775807",
                    "9223372036854775808",
                    "-2147483649",
                    "0x10",
                    "١٢٣",
                    "1_000",
                    "2027-02-30",
                    "9999-12-31T23:59:59.999999999Z",
                    "-999999999-01-01",
                    "+99:99",
                    "+19:00",
                    "evt_1",
                    "evt_0",
                    "evt_zzzzzzzzzzzzz",
                    "tkt_1",
                    "bkg_00000000000000000000000000",
                    "acc_",
                    "spl_1",
                    "'; drop table event; --",
                    "<script>alert(1)</script>",
                    "${jndi:ldap://x/y}",
                    "#{7*7}",
                    "{{7*7}}",
                    "../../etc/passwd",
                    "..\\..\\x",
                    "%00",
                    "%",
                    "%zz",
                    "\u0000",
                    "\u202etxt",
                    "\ufeff",
                    "\u200b",
                    "İıß",
                    "🎭🎭",
                    "\ud83d",
                    "é".repeat(200),
                    "x".repeat(2_000),
                    ",,,,",
                    "52.5,13.4",
                    "91,181",
                    "a b c d e f g h i j k l m n o p q r s t",
                    "\"",
                    "\\",
                    "/",
                    "?",
                    "*",
                    "~",
                    "[* TO *]",
                    "a~9",
                    "bnVsbA.bnVsbA.",
                    "t,v1",
                    "t=1,v1=00",
                    "gzip;q=0",
                    "W/\"x\"",
                    "bytes=9-3",
                    "stateless",
                    "EUR",
                    "XTS");

    private static final List<String> JSON_VALUES =
            List.of(
                    "null",
                    "true",
                    "[]",
                    "{}",
                    "\"\"",
                    "0",
                    "-1",
                    "49.99",
                    "1e400",
                    "5e-1",
                    "4294967298",
                    "[[[[]]]]",
                    "18446744073709556616",
                    "\"\\u0000\"",
                    "\"\\ud800\"",
                    "{\"a\":{\"b\":[]}}",
                    "[null]",
                    "[{}]",
                    "\"\u200b\"");

    private final Random random;

    Nonsense(Random random) {
        this.random = random;
    }

    <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    boolean once(int in) {
        return random.nextInt(in) == 0;
    }

    String text() {
        return any(TEXTS);
    }

    /** As it may stand in an address: mostly encoded, sometimes as it is. */
    String encoded() {
        var text = text();
        return once(8)
                ? text.replaceAll("[\\s\\p{Cntrl}]", "")
                : URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** As it may stand in a header. */
    String header() {
        return text().replaceAll("[\\r\\n\\u0000]", "");
    }

    /** A document as it is, or with some of its values and names changed, or cut short. */
    String json(JsonObject example) {
        if (once(3)) {
            return example.toString();
        }
        var json = changed(example).toString();
        if (once(4)) {
            var at = random.nextInt(json.length());
            json = json.substring(0, at) + any(JSON_VALUES) + json.substring(at);
        }
        return once(10) ? json.substring(0, random.nextInt(json.length())) : json;
    }

    private JsonValue changed(JsonValue value) {
        if (value instanceof JsonObject object) {
            var changed = Json.createObjectBuilder();
            object.forEach((name, one) -> changed.add(once(12) ? text() : name, changed(one)));
            return changed.build();
        }
        if (value instanceof JsonArray array) {
            var changed = Json.createArrayBuilder();
            array.forEach(one -> changed.add(changed(one)));
            return changed.build();
        }
        return once(5) ? scalar() : value;
    }

    private JsonValue scalar() {
        try (var reader = Json.createReader(new java.io.StringReader(any(JSON_VALUES)))) {
            return once(2) ? Json.createValue(text()) : reader.readValue();
        }
    }

    byte[] bytes() {
        var bytes = new byte[random.nextInt(300)];
        random.nextBytes(bytes);
        return bytes;
    }
}
