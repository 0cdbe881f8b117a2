package org.rushline.booking;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import org.rushline.testing.Http;

/** Counts answers, and collects those that should never be. */
final class Tally {

    private static final int SHOWN = 10;

    private final Map<String, LongAdder> counts = new ConcurrentSkipListMap<>();
    private final List<String> errors = Collections.synchronizedList(new ArrayList<>());

    void count(String what) {
        counts.computeIfAbsent(what, w -> new LongAdder()).increment();
    }

    HttpResponse<String> count(String what, HttpResponse<String> answer) {
        count(what + " " + answer.statusCode() + reason(answer));
        if (answer.statusCode() == 500 && errors.size() < SHOWN) {
            errors.add(what + ": " + answer.body());
        }
        return answer;
    }

    private static String reason(HttpResponse<String> answer) {
        if (answer.statusCode() < 400 || !answer.body().startsWith("{")) {
            return "";
        }
        var type = Http.json(answer).getString("type", "");
        return " " + type.substring(type.lastIndexOf('/') + 1);
    }

    /** Where the server did not know what it was doing. */
    List<String> errors() {
        return List.copyOf(errors);
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        counts.forEach((what, count) -> text.append("%n%8d  %s".formatted(count.sum(), what)));
        return text.toString();
    }
}
