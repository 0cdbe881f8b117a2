package org.rushline.web.forms;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** A form's or query's values, as browsers read them: no text is unreadable. */
final class FormValues {

    private FormValues() {}

    /** Values by name, in the order in which they were sent. */
    static Map<String, String[]> of(String encoded) {
        var values = new LinkedHashMap<String, String[]>();
        for (var pair : encoded.split("&", -1)) {
            if (!pair.isEmpty()) {
                var equals = pair.indexOf('=');
                var name = equals < 0 ? pair : pair.substring(0, equals);
                var value = equals < 0 ? "" : pair.substring(equals + 1);
                values.merge(decode(name), new String[] {decode(value)}, FormValues::both);
            }
        }
        return values;
    }

    private static String[] both(String[] before, String[] next) {
        return Stream.of(before, next).flatMap(Stream::of).toArray(String[]::new);
    }

    private static String decode(String text) {
        var bytes = text.replace('+', ' ').getBytes(StandardCharsets.UTF_8);
        var decoded = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            var code =
                    bytes[i] == '%' && i + 2 < bytes.length ? code(bytes[i + 1], bytes[i + 2]) : -1;
            decoded.write(code < 0 ? bytes[i] : code);
            i += code < 0 ? 0 : 2;
        }
        return decoded.toString(StandardCharsets.UTF_8);
    }

    /** −1 if these are not two hexadecimal digits. */
    private static int code(byte high, byte low) {
        var sixteens = Character.digit(high, 16);
        var ones = Character.digit(low, 16);
        return sixteens < 0 || ones < 0 ? -1 : sixteens * 16 + ones;
    }
}
