package org.rushline.edge;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.validation.constraints.Size;
import java.lang.reflect.RecordComponent;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.rushline.edge.Requests.Operation;
import org.rushline.platform.validation.SingleLine;
import org.rushline.platform.validation.Text;
import org.rushline.testing.Http;

/** Every operation takes what it says, all of it, and nothing that it would have to guess. */
@ArquillianTest
@RunAsClient
class WriteExactlyIT {

    /** The longest of these names must exist. */
    private static final List<String> NAMES_OF_OTHERS = List.of("categories", "csv", "returnTo");

    private final Examples examples = Examples.shared();

    private static Stream<Operation> writing() {
        return Requests.operations().stream()
                .filter(operation -> operation.body().anyMatch(Class::isRecord));
    }

    @Test
    void what_an_operation_does_not_know_is_refused_by_name() {
        writing()
                .forEach(
                        operation -> {
                            var body = with(example(operation), "surprise", JsonValue.TRUE);
                            assertThat(fieldsIn(sent(operation, body.toString())))
                                    .as(operation.toString())
                                    .contains("surprise");
                        });
    }

    @Test
    void what_takes_no_body_says_so() {
        Requests.operations().stream()
                .filter(operation -> List.of("POST", "PUT").contains(operation.verb()))
                .filter(operation -> operation.body().findAny().isEmpty())
                .forEach(
                        operation ->
                                assertThat(fieldsIn(sent(operation, "{\"seconds\": 9999}")))
                                        .as(operation.toString())
                                        .containsExactly("body"));
    }

    @Test
    void prices_and_quantities_are_never_cut() {
        var event = Requests.operations().stream().filter(is("POST /api/operator/events")).toList();
        for (var price : List.of("49.99", "5e-1", "18446744073709556616", "\"5000\"")) {
            var body =
                    example(event.get(0))
                            .toString()
                            .replaceFirst("\"price\":\\d+", "\"price\":" + price);
            assertThat(fieldsIn(sent(event.get(0), body)))
                    .as(price)
                    .containsExactly("tiers[0].price");
        }
        var order = Requests.operations().stream().filter(is("POST /api/bookings/{id}")).toList();
        for (var quantity : List.of("1.9", "4294967298", "\"2\"")) {
            var wish =
                    "{\"bestAvailable\": {\"tier\": \"x\", \"quantity\": %s}}".formatted(quantity);
            assertThat(fieldsIn(sent(order.get(0), wish)))
                    .as(quantity)
                    .containsExactly("bestAvailable.quantity");
        }
    }

    @Test
    void a_text_may_be_as_long_as_is_said_and_not_longer() {
        writing()
                .forEach(
                        operation -> texts(operation).forEach(text -> tryLengths(operation, text)));
    }

    private void tryLengths(Operation operation, RecordComponent text) {
        var name = text.getName();
        var most = limit(text).orElseThrow();
        assertThat(fieldsIn(sent(operation, withText(operation, name, "x".repeat(most)))))
                .as(operation + " " + name)
                .doesNotContain(name);
        assertThat(fieldsIn(sent(operation, withText(operation, name, "x".repeat(most + 1)))))
                .as(operation + " " + name)
                .contains(name);
    }

    private String withText(Operation operation, String name, String text) {
        return with(example(operation), name, Json.createValue(text)).toString();
    }

    private static Stream<RecordComponent> texts(Operation operation) {
        return operation
                .body()
                .flatMap(type -> Stream.of(type.getRecordComponents()))
                .filter(component -> component.getType() == String.class)
                .filter(component -> limit(component).isPresent())
                .filter(component -> !NAMES_OF_OTHERS.contains(component.getName()));
    }

    private static Optional<Integer> limit(RecordComponent component) {
        return Optional.ofNullable(component.getAccessor().getAnnotation(Size.class))
                .or(() -> Optional.ofNullable(field(component).getAnnotation(Size.class)))
                .map(Size::max);
    }

    private static java.lang.reflect.Field field(RecordComponent component) {
        try {
            return component.getDeclaringRecord().getDeclaredField(component.getName());
        } catch (NoSuchFieldException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void every_text_has_a_longest() {
        Requests.records()
                .flatMap(type -> Stream.of(type.getRecordComponents()))
                .map(WriteExactlyIT::field)
                .filter(
                        field ->
                                field.isAnnotationPresent(SingleLine.class)
                                        || field.isAnnotationPresent(Text.class))
                .forEach(
                        field ->
                                assertThat(field.isAnnotationPresent(Size.class))
                                        .as(field.toString())
                                        .isTrue());
    }

    @Test
    void a_name_has_something_to_see() {
        var venue =
                Requests.operations().stream()
                        .filter(is("POST /api/operator/venues"))
                        .toList()
                        .get(0);
        for (var name :
                List.of(
                        "",
                        " ",
                        "\u200b",
                        "\u2060\ufeff",
                        "\u3164",
                        "\u0301",
                        "a\u202eb",
                        "a\nb")) {
            assertThat(fieldsIn(sent(venue, withText(venue, "name", name)))).contains("name");
        }
    }

    private static java.util.function.Predicate<Operation> is(String operation) {
        return one -> one.toString().equals(operation);
    }

    private JsonObject example(Operation operation) {
        return examples.of(operation.body().findAny().orElseThrow());
    }

    private HttpResponse<String> sent(Operation operation, String body) {
        var path = examples.path(operation.verb(), operation.path());
        return switch (operation.verb()) {
            case "PUT" -> Http.operator().put(path, body);
            default -> Http.operator().post(path, body);
        };
    }

    /** The refused fields; empty for any other answer. */
    private static List<String> fieldsIn(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(500);
        var fields = new ArrayList<String>();
        if (answer.statusCode() == 400 && Http.json(answer).containsKey("errors")) {
            Http.json(answer)
                    .getJsonArray("errors")
                    .getValuesAs(JsonObject.class)
                    .forEach(error -> fields.add(error.getString("field")));
        }
        return fields;
    }

    private static JsonObject with(JsonObject body, String name, JsonValue value) {
        return Json.createObjectBuilder(body).add(name, value).build();
    }
}
