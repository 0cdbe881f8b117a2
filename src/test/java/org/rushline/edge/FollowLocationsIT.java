package org.rushline.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.rushline.testing.Buyer;
import org.rushline.testing.Catalogue;
import org.rushline.testing.Evening;
import org.rushline.testing.Http;

/**
 * Where an answer says that something is, there it is. That no resource writes such an address in
 * another way, ArchitectureTest sees to.
 */
@ArquillianTest
@RunAsClient
class FollowLocationsIT {

    private final Examples examples = Examples.shared();

    @Test
    void what_an_operator_makes_is_where_the_answer_says() {
        Requests.operations().stream()
                .filter(operation -> operation.path().startsWith("/api/operator/"))
                .filter(operation -> operation.verb().equals("POST"))
                .filter(operation -> operation.body().anyMatch(Class::isRecord))
                .forEach(
                        operation -> {
                            var body = examples.of(operation.body().findAny().orElseThrow());
                            var answer =
                                    Http.operator()
                                            .post(
                                                    examples.path("POST", operation.path()),
                                                    body.toString());
                            if (answer.statusCode() == 201 && !isSeason(operation.path())) {
                                leadsSomewhere(answer, Http.operator());
                            }
                        });
    }

    /** It makes many, and answers with all of them. */
    private static boolean isSeason(String path) {
        return path.equals("/api/operator/seasons");
    }

    @Test
    void so_is_an_uploaded_plan_and_how_far_a_sale_is() {
        var venue = new Catalogue().venue("Located Hall");
        var plan =
                """
                {"name": "P", "categories": [{"name": "A", "color": "#112233"}],
                 "zones": [{"name": "Z", "position": {"x": 0, "y": 0}, "rows": [{"row_number": "1",
                 "position": {"x": 0, "y": 0}, "seats": [{"seat_number": "1", "category": "A",
                 "position": {"x": 0, "y": 0}}]}]}], "size": {"width": 10, "height": 10}}""";
        leadsSomewhere(
                Http.operator().post("/api/operator/venues/" + venue + "/seatplans", plan),
                Http.operator());
        var event = new Catalogue().draft("Located");
        leadsSomewhere(
                Http.operator().post("/api/operator/events/" + event + "/publication", ""),
                Http.operator());
    }

    @Test
    void so_is_a_booking_and_one_whose_payment_is_being_stopped() {
        var evening = Evening.onSale();
        var buyer = Buyer.signedIn();
        leadsSomewhere(buyer.reserve(evening.id(), evening.tickets().get(0)), buyer.http());
        var paying = buyer.reserved(evening.id(), evening.tickets().get(1));
        buyer.pay(paying);
        var stopping = buyer.release(paying);
        assertThat(stopping.statusCode()).isEqualTo(202);
        leadsSomewhere(stopping, buyer.http());
    }

    private static void leadsSomewhere(HttpResponse<String> answer, Http who) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(201, 202);
        var there = answer.headers().firstValue("Location").orElseThrow();
        assertThat(there).startsWith("/api/");
        assertThat(who.get(there).statusCode()).as(there).isEqualTo(200);
    }
}
