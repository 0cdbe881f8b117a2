package org.rushline.web.programme;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.rushline.platform.problem.InvalidFields;

/** Where a venue is, as maps hand it out: degrees north and east, such as "51.5071, -0.1141". */
record Coordinates(double latitude, double longitude) {

    private static final String NUMBER = "([+-]?\\d{1,3}(?:\\.\\d{1,15})?)";
    private static final Pattern PAIR = Pattern.compile(NUMBER + "(?:\\s*[,;]\\s*|\\s+)" + NUMBER);

    /** Throws InvalidFields naming {@code coordinates}. */
    static Coordinates of(String text) {
        var pair = PAIR.matcher(text.strip());
        if (!pair.matches()) {
            throw new InvalidFields("coordinates", "must be two numbers such as 51.5071, -0.1141");
        }
        return new Coordinates(
                Double.parseDouble(pair.group(1)), Double.parseDouble(pair.group(2)));
    }

    @Override
    public String toString() {
        return plain(latitude) + ", " + plain(longitude);
    }

    private static String plain(double degrees) {
        return BigDecimal.valueOf(degrees).toPlainString();
    }
}
