package org.rushline.platform.liberty;

/**
 * The servlet container refuses addresses that it cannot decode in words that name its make. It
 * looks its words up; where ours has none, it says what is written in its code, which is plain.
 */
final class PlainWords {

    private PlainWords() {}

    static void use(LibertyClasses server) throws ReflectiveOperationException {
        var words = LibertyClasses.field(server.container(), "nls");
        var plain =
                words.getType()
                        .getMethod("getTraceNLS", Class.class, String.class)
                        .invoke(null, PlainWords.class, "org.rushline.platform.liberty.words");
        words.set(null, plain);
    }
}
