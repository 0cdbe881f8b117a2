package org.rushline.platform.problem;

/** An id that cannot be one, or is the id of another kind of thing: 400. */
public class WrongId extends Problem {

    public WrongId(String expectedPrefix, String text) {
        super(400, "wrong-id", "Wrong kind of id", detail(expectedPrefix, text));
        member("expected", expectedPrefix);
    }

    private static String detail(String expectedPrefix, String text) {
        var shown = text.length() > 40 ? text.substring(0, 40) + "…" : text;
        return "An id that begins with " + expectedPrefix + " was expected, not \"" + shown + "\".";
    }
}
