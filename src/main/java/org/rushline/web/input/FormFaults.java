package org.rushline.web.input;

import java.util.LinkedHashMap;
import java.util.Map;

/** What is wrong with a form, in whole sentences, by the fields beside which they stand. */
public class FormFaults extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Map<String, String> sentences;

    public FormFaults(Map<String, String> sentences) {
        super("wrong fields: " + sentences.keySet());
        this.sentences = new LinkedHashMap<>(sentences);
    }

    public Map<String, String> sentences() {
        return sentences;
    }
}
