package org.rushline.waitingroom.entry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.UUID;
import org.rushline.testing.Buyer;
import org.rushline.testing.Http;
import org.rushline.waitingroom.HotEvening;

/** Another system's shop behind an evening's waiting room, and its operator here. */
final class OldShop {

    static final String ORIGIN = "https://shop.example";
    static final String ADDRESS = ORIGIN + "/enter";

    private final HotEvening night;

    private OldShop(HotEvening night) {
        this.night = night;
    }

    static OldShop behind(HotEvening night) {
        var shop = new OldShop(night);
        var put = shop.put(ADDRESS, ORIGIN + "/enter?by=phone");
        assertThat(put.statusCode()).as(put.body()).isEqualTo(200);
        return shop;
    }

    static OldShop known(HotEvening night) {
        return new OldShop(night);
    }

    HttpResponse<String> put(String... addresses) {
        var list = Json.createArrayBuilder();
        for (var address : addresses) {
            list.add(address);
        }
        var settings =
                Json.createObjectBuilder()
                        .add("addresses", list)
                        .add("reason", HotEvening.WHY)
                        .build();
        return night.operator().put(path(), settings.toString());
    }

    String path() {
        return "/api/operator/events/" + night.event() + "/waiting-room/shop";
    }

    HttpResponse<String> ask(Buyer buyer) {
        return buyer.http().post(night.path() + "/entry-tokens", "{}");
    }

    JsonObject entry(Buyer buyer) {
        var answer = ask(buyer);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Http.json(answer);
    }

    String token(Buyer buyer) {
        return entry(buyer).getString("token");
    }

    /** What it says. */
    static JsonObject claims(String token) {
        var claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), UTF_8);
        try (var reader = Json.createReader(new StringReader(claims))) {
            return reader.readObject();
        }
    }

    static String visit() {
        return UUID.randomUUID().toString();
    }

    HttpResponse<String> redeem(Http server, String token, String visit) {
        return present(server, "redemptions", token, visit);
    }

    HttpResponse<String> redeem(String token, String visit) {
        return redeem(Http.anonymous(), token, visit);
    }

    JsonObject redeemed(String token, String visit) {
        var answer = redeem(token, visit);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Http.json(answer);
    }

    HttpResponse<String> complete(String token, String visit) {
        return present(Http.anonymous(), "completions", token, visit);
    }

    private HttpResponse<String> present(Http server, String what, String token, String visit) {
        var body = Json.createObjectBuilder().add("token", token).add("visit", visit).build();
        return server.post(night.path() + "/entry-tokens/" + what, body.toString());
    }

    /** As everybody reads them. */
    String publishedKeys() {
        var answer = Http.anonymous().get(night.path() + "/entry-keys");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    JsonArray keys() {
        return array(night.operator().get(path() + "/keys"));
    }

    JsonArray changeKey(boolean withdraw) {
        var change =
                Json.createObjectBuilder()
                        .add("withdraw", withdraw)
                        .add("reason", HotEvening.WHY)
                        .build();
        return array(night.operator().post(path() + "/keys", change.toString()));
    }

    private static JsonArray array(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readArray();
        }
    }
}
