package org.rushline.poster;

import java.util.Arrays;

/** A drawing in the making: shapes in the order in which they cover each other. */
final class Svg {

    private final StringBuilder body = new StringBuilder();

    Svg rect(double x, double y, double width, double height, String fill) {
        return add(
                "<rect x='%s' y='%s' width='%s' height='%s' fill='%s'/>",
                x, y, width, height, fill);
    }

    Svg circle(double x, double y, double radius, String fill) {
        return add("<circle cx='%s' cy='%s' r='%s' fill='%s'/>", x, y, radius, fill);
    }

    Svg ring(double x, double y, double radius, double width, String stroke) {
        return add(
                "<circle cx='%s' cy='%s' r='%s' fill='none' stroke-width='%s' stroke='%s'/>",
                x, y, radius, width, stroke);
    }

    Svg shape(String path, String fill) {
        return add("<path d='%s' fill='%s'/>", path, fill);
    }

    Svg line(String path, double width, String stroke) {
        return add("<path d='%s' fill='none' stroke-width='%s' stroke='%s'/>", path, width, stroke);
    }

    /** Letters our typeface does not have, in the reader's own font. */
    Svg foreign(String text, double x, double y, double size, double width, String fill) {
        return add(
                "<text x='%s' y='%s' font-size='%s' textLength='%s' lengthAdjust='spacingAndGlyphs'"
                        + " font-family='system-ui,sans-serif' font-weight='800' fill='%s'>%s</text>",
                x, y, size, width, fill, escape(text));
    }

    /** Everything added between this and {@link #end} is seen only inside the rectangle. */
    Svg window(double x, double y, double width, double height) {
        return add(
                "<svg x='%1$s' y='%2$s' width='%3$s' height='%4$s' viewBox='%1$s %2$s %3$s %4$s'>",
                x, y, width, height);
    }

    Svg end() {
        return add("</svg>");
    }

    String document(int width, int height, String title) {
        return "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d' width='%d' height='%d' role='img'><title>%s</title>%s</svg>"
                .formatted(width, height, width, height, escape(title), body);
    }

    static String path(String pattern, Object... numbers) {
        return pattern.formatted(rounded(numbers));
    }

    /** A quarter of a disc that fills a square from one of its corners, 0 to 3. */
    static String quarter(double x, double y, double size, int corner) {
        var left = corner % 2 == 0;
        var top = corner < 2;
        var cornerX = left ? x : x + size;
        var cornerY = top ? y : y + size;
        return path(
                "M%s %s L%s %s A%s %s 0 0 %s %s %s Z",
                cornerX,
                cornerY,
                left ? x + size : x,
                cornerY,
                size,
                size,
                left == top ? 1 : 0,
                cornerX,
                top ? y + size : y);
    }

    private Svg add(String markup, Object... values) {
        body.append(markup.formatted(rounded(values)));
        return this;
    }

    private static Object[] rounded(Object[] values) {
        return Arrays.stream(values).map(v -> v instanceof Double d ? number(d) : v).toArray();
    }

    static void append(StringBuilder path, char command, double[] points, int count) {
        path.append(command);
        for (int i = 0; i < count; i++) {
            path.append(i == 0 ? "" : " ").append(number(points[i]));
        }
    }

    /** To a tenth of a unit, without a trailing zero and in no one's locale. */
    static String number(double value) {
        var tenths = Math.round(value * 10);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : Double.toString(tenths / 10.0);
    }

    /** XML knows five special characters, and forbids most control characters altogether. */
    static String escape(String text) {
        return text.codePoints()
                .filter(Svg::allowed)
                .collect(StringBuilder::new, Svg::appendEscaped, StringBuilder::append)
                .toString();
    }

    private static boolean allowed(int c) {
        return c >= 0x20 && (c < 0xd800 || c > 0xdfff) && c != 0xfffe && c != 0xffff;
    }

    private static void appendEscaped(StringBuilder text, int c) {
        switch (c) {
            case '&' -> text.append("&amp;");
            case '<' -> text.append("&lt;");
            case '>' -> text.append("&gt;");
            case '"' -> text.append("&quot;");
            case '\'' -> text.append("&#39;");
            default -> text.appendCodePoint(c);
        }
    }
}
