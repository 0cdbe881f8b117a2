package org.rushline.seatplan.drawing;

/** Any text made harmless inside an XML element or a quoted attribute. */
final class XmlText {

    private XmlText() {}

    static String escaped(String text) {
        var escaped = new StringBuilder(text.length());
        text.codePoints().filter(XmlText::isAllowed).forEach(c -> append(escaped, c));
        return escaped.toString();
    }

    private static void append(StringBuilder escaped, int character) {
        switch (character) {
            case '&' -> escaped.append("&amp;");
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '"' -> escaped.append("&quot;");
            case '\'' -> escaped.append("&#39;");
            default -> escaped.appendCodePoint(character);
        }
    }

    /** XML knows no control characters, half surrogates or non-characters, not even escaped. */
    private static boolean isAllowed(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE -> false;
            default -> character != 0xFFFE && character != 0xFFFF;
        };
    }
}
