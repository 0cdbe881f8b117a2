package org.rushline.stripe;

import jakarta.json.JsonObject;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** One page of a list, newest first. */
final class Listing {

    private final Fields fields;

    Listing(Fields fields) {
        this.fields = fields;
    }

    <T> JsonObject page(
            String url,
            Stream<T> newestFirst,
            ToLongFunction<T> created,
            Function<T, String> id,
            Function<T, JsonObject> json) {
        var limit = limit();
        var found =
                after(newestFirst, id)
                        .takeWhile(thing -> !tooOld(created.applyAsLong(thing)))
                        .filter(thing -> !tooNew(created.applyAsLong(thing)))
                        .limit(limit + 1)
                        .toList();
        return Shape.of("list")
                .with("url", url)
                .with("has_more", found.size() > limit)
                .with("data", found.stream().limit(limit).map(json).toList())
                .build();
    }

    private long limit() {
        long limit = fields.number("limit").orElse(10L);
        if (limit < 1 || limit > 100) {
            throw ApiError.parameter(null, "limit", "Limit must be between 1 and 100.");
        }
        return limit;
    }

    private <T> Stream<T> after(Stream<T> things, Function<T, String> id) {
        var last = fields.text("starting_after");
        return last.isEmpty()
                ? things
                : things.dropWhile(thing -> !id.apply(thing).equals(last.get())).skip(1);
    }

    private boolean tooOld(long created) {
        return fields.number("created[gte]").filter(time -> created < time).isPresent()
                || fields.number("created[gt]").filter(time -> created <= time).isPresent();
    }

    private boolean tooNew(long created) {
        return fields.number("created[lte]").filter(time -> created > time).isPresent()
                || fields.number("created[lt]").filter(time -> created >= time).isPresent();
    }
}
