package org.rushline.presale;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.net.http.HttpResponse;
import java.util.List;
import org.rushline.testing.Buyer;
import org.rushline.testing.Evening;
import org.rushline.testing.Http;

/** A presale of an evening, as an operator makes it. */
public final class Presale {

    public static final String LATER = "2031-06-01T10:00:00Z";

    private final Evening evening;
    private final Http operator;
    private final String path;

    private Presale(Evening evening, Http operator, JsonObjectBuilder details) {
        this.evening = evening;
        this.operator = operator;
        var made = operator.post(of(evening), details.build().toString());
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        path = made.headers().firstValue("Location").orElseThrow();
    }

    /** Open, and the evening on sale. */
    public static Presale open() {
        return open(details("Friends"));
    }

    public static Presale open(JsonObjectBuilder details) {
        var made = new Presale[1];
        Evening.onSaleAfter(evening -> made[0] = new Presale(evening, Http.operator(), details));
        return made[0];
    }

    /** Of an evening that is not on sale yet. */
    public static Presale before(Evening evening, JsonObjectBuilder details) {
        return new Presale(evening, Http.operator(), details);
    }

    /** Another one of the same evening. */
    public Presale another(JsonObjectBuilder details) {
        return anotherBy(operator, details);
    }

    public Presale anotherBy(Http somebody, JsonObjectBuilder details) {
        return new Presale(evening, somebody, details);
    }

    public static JsonObjectBuilder details(String name) {
        return Json.createObjectBuilder().add("name", name).add("endsAt", LATER);
    }

    /** Of one that opens in years. */
    public static JsonObjectBuilder coming(String name) {
        return details(name).add("opensAt", "2031-05-01T10:00:00Z");
    }

    /** Where the presales of an evening are made. */
    public static String of(Evening evening) {
        return "/api/operator/events/" + evening.id() + "/presales";
    }

    public Evening evening() {
        return evening;
    }

    public String id() {
        return path.replaceAll(".*/", "");
    }

    public String path() {
        return path;
    }

    /** For those who have a code. */
    public String page() {
        return "/presale/" + evening.id();
    }

    public JsonObject look() {
        return Http.json(operator.get(path));
    }

    public HttpResponse<String> end() {
        return operator.post(path + "/end", "{\"reason\": \"All have theirs.\"}");
    }

    public JsonObject made(int count, int accountsEach) {
        var wanted =
                Json.createObjectBuilder()
                        .add("count", count)
                        .add("accountsEach", accountsEach)
                        .add("reason", "For friends.");
        return Http.json(operator.post(path + "/codes", wanted.build().toString()));
    }

    public List<String> codes(int count) {
        return codes(made(count, 1));
    }

    public static List<String> codes(JsonObject made) {
        return made.getJsonArray("codes").getValuesAs(JsonString::getString);
    }

    public HttpResponse<String> use(Buyer buyer, String code) {
        return buyer.http()
                .post(
                        "/api/events/" + evening.id() + "/presales/mine",
                        Json.createObjectBuilder().add("code", code).build().toString());
    }

    /** Somebody with a code. */
    public Buyer friend() {
        var friend = Buyer.signedIn();
        var used = use(friend, codes(1).get(0));
        assertThat(used.statusCode()).as(used.body()).isEqualTo(200);
        return friend;
    }
}
