package org.rushline.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rushline.search.request.SearchRequest;

/** Search requests of tests. */
public final class Asking {

    private Asking() {}

    /** A request whose parameters are given once each; null is not given. */
    public static SearchRequest of(Map<String, String> parameters) {
        var lists = new LinkedHashMap<String, List<String>>();
        parameters.forEach(
                (name, value) -> {
                    if (value != null) {
                        lists.put(name, List.of(value));
                    }
                });
        return SearchRequest.of(lists);
    }
}
