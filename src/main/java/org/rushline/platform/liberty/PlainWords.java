package org.rushline.platform.liberty;

/** Gives the container plain words: its own name its make. */
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
