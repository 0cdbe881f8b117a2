package org.rushline.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import jakarta.json.Json;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** Hands the texts over that a page's scripts say: those whose keys begin with their element. */
@Named
@ApplicationScoped
public class ElementTexts {

    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("messages", Wording.LOCALE);

    private final Map<String, String> objects = new ConcurrentHashMap<>();

    /** The JSON object of all {@code say.<element>.<name>}, for its attribute data-texts. */
    public String of(String element) {
        return objects.computeIfAbsent(element, ElementTexts::read);
    }

    private static String read(String element) {
        var start = "say." + element + ".";
        var texts = Json.createObjectBuilder();
        TEXTS.keySet().stream()
                .filter(key -> key.startsWith(start))
                .sorted()
                .forEach(key -> texts.add(key.substring(start.length()), TEXTS.getString(key)));
        return texts.build().toString();
    }
}
