package org.rushline.platform.problem;

import jakarta.ejb.ApplicationException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.util.LinkedHashMap;
import java.util.Map;

/** A refusal as an RFC 9457 problem. Its type is stable and ends in the slug. */
@ApplicationException(rollback = true, inherited = true) // else an EJB hides it inside EJBException
public abstract class Problem extends RuntimeException {

    public static final String MEDIA_TYPE = "application/problem+json";
    public static final String TYPES = "https://rushline.org/problems/";

    /** Kept: to find who makes JSON takes longer than to make some. */
    protected static final JsonProvider JSON = JsonProvider.provider();

    private final int status;
    private final String slug;
    private final String title;
    private final transient Map<String, JsonValue> members = new LinkedHashMap<>();

    protected Problem(int status, String slug, String title, String detail) {
        super(detail);
        this.status = status;
        this.slug = slug;
        this.title = title;
    }

    /**
     * The same, said of one thing among many.
     *
     * @param place of the thing in the request, such as {@code events[3]}
     */
    public Problem at(String place) {
        member("field", place);
        return this;
    }

    protected final void member(String name, JsonValue value) {
        members.put(name, value);
    }

    protected final void member(String name, String value) {
        members.put(name, JSON.createValue(value));
    }

    public int status() {
        return status;
    }

    public String slug() {
        return slug;
    }

    public String title() {
        return title;
    }

    /** Seconds after which trying again makes sense, 0 if it never does. */
    public int retryAfter() {
        return 0;
    }

    public JsonObject toJson() {
        var json =
                JSON.createObjectBuilder()
                        .add("type", TYPES + slug)
                        .add("title", title)
                        .add("status", status)
                        .add("detail", getMessage());
        members.forEach(json::add);
        return json.build();
    }
}
