package org.rushline.bench.searching;

import java.util.Map;
import org.rushline.search.Asking;
import org.rushline.search.request.SearchRequest;

/**
 * One visitor's query.
 *
 * @param kind such as "with facets"
 * @param parameters of the search; of what is still being typed only {@code q}
 * @param typo whether a letter of it is wrong
 */
record Asked(String kind, Map<String, String> parameters, boolean typo) {

    boolean isTyping() {
        return parameters.containsKey("q");
    }

    String typed() {
        return parameters.get("q");
    }

    double latitude() {
        return near(0);
    }

    double longitude() {
        return near(1);
    }

    private double near(int part) {
        return Double.parseDouble(parameters.get("near").split(",", -1)[part]);
    }

    SearchRequest request() {
        return Asking.of(parameters);
    }
}
