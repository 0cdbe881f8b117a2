package org.rushline.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.rushline.testing.Await;
import org.rushline.testing.Catalogue;
import org.rushline.testing.Http;

@ArquillianTest
class GiveManyPlansAtOnceIT {

    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final String ONE_SEAT =
            """
            {"name": "Club", "size": {"width": 100, "height": 100},
             "categories": [{"name": "All", "color": "#112233"}],
             "zones": [{"name": "Floor", "position": {"x": 0, "y": 0}, "rows": [
               {"row_number": "1", "position": {"x": 0, "y": 0}, "seats": [
                 {"seat_guid": "a", "seat_number": "1", "position": {"x": 0, "y": 0}, "category": "All"}
               ]}]}]}""";

    private final Catalogue catalogue = new Catalogue();
    private final Http operator = catalogue.operator();
    private final String uploads =
            "/api/operator/venues/" + catalogue.venue("Four walls") + "/seatplans?name=Club";

    @Test
    void while_two_are_being_read_a_third_is_asked_to_come_back() throws IOException {
        var slow = List.of(operator.slowPost(uploads), operator.slowPost(uploads));
        for (var upload : slow) {
            upload.getOutputStream().write(bytes(ONE_SEAT.substring(0, 20)));
            upload.getOutputStream().flush();
        }
        Await.until(LIMIT, () -> upload().statusCode() == 503);
        var refused = upload();
        assertThat(Http.json(refused).getString("type")).endsWith("/unavailable");
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        for (var upload : slow) {
            upload.getOutputStream().write(bytes(ONE_SEAT.substring(20)));
            upload.getOutputStream().close();
            assertThat(upload.getResponseCode()).isEqualTo(201);
        }
        assertThat(upload().statusCode()).isEqualTo(201);
    }

    private HttpResponse<String> upload() {
        return operator.post(uploads, ONE_SEAT);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
