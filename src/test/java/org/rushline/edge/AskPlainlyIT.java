package org.rushline.edge;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.QueryParam;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rushline.edge.Requests.Operation;
import org.rushline.testing.Http;

/** Every operation knows its query parameters, and of what type they are. */
@ArquillianTest
@RunAsClient
class AskPlainlyIT {

    private static final String SOMETHING = "\\{\\w+}";

    @Test
    void nobody_asks_for_what_is_not_known() {
        for (var operation : Requests.operations()) {
            refused(operation, "surprise=1", "surprise");
        }
        refusedAt("/api/events/evt_1/availability/stream?surprise=1", "surprise");
    }

    /** A typed parameter, and whether it may be given often. */
    private record Parameter(Operation operation, String name, Type type, boolean many) {}

    private static Stream<Parameter> typed() {
        var typed = new ArrayList<Parameter>();
        for (var operation : Requests.operations()) {
            for (var parameter : operation.method().getParameters()) {
                var query = parameter.getAnnotation(QueryParam.class);
                if (query != null) {
                    var type = parameter.getParameterizedType();
                    var list = type instanceof ParameterizedType p ? p : null;
                    typed.add(
                            new Parameter(
                                    operation,
                                    query.value(),
                                    list == null ? type : list.getActualTypeArguments()[0],
                                    list != null));
                }
            }
        }
        return typed.stream();
    }

    @Test
    void what_is_not_of_its_type_is_refused_by_name() {
        assertThat(typed().filter(p -> p.type() != String.class).toList()).hasSizeGreaterThan(3);
        typed().filter(p -> p.type() != String.class)
                .forEach(
                        p -> {
                            for (var value :
                                    List.of("", "yes", "1.5", "0x1", "%00", "4294967298")) {
                                refused(p.operation(), p.name() + "=" + value, p.name());
                            }
                        });
    }

    @Test
    void what_is_given_twice_is_refused_where_one_is_meant() {
        typed().filter(p -> !p.many())
                .forEach(p -> refused(p.operation(), p.name() + "=a&" + p.name() + "=b", p.name()));
        refusedAt("/api/events/search?keyword=a&keyword=b", "keyword");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/events/search?from=2027-01-01, from",
        "/api/events/search?venue=Globe, venue",
        "/api/events/search?keywrod=Globe, did you mean keyword?",
        "/api/events/evt_1/places?ordinal=, ordinal",
        "/api/events/evt_1?ticket=false, did you mean tickets?"
    })
    void the_nearest_is_named(String asked, String said) {
        var answer = Http.anonymous().get(asked);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(said);
    }

    @Test
    void pages_pass_over_what_others_put_into_their_links() {
        for (var page : List.of("/", "/search", "/sign-in", "/sign-up")) {
            assertThat(Http.anonymous().get(page + "?utm_source=mail&fbclid=x").statusCode())
                    .isEqualTo(200);
        }
    }

    private static void refused(Operation operation, String query, String field) {
        var path = operation.path().replaceAll(SOMETHING, "something") + "?" + query;
        var answer =
                switch (operation.verb()) {
                    case "GET" -> Http.operator().get(path);
                    case "PUT" -> Http.operator().put(path, "{}");
                    case "DELETE" -> Http.operator().delete(path);
                    default -> Http.operator().post(path, "{}");
                };
        assertThat(answer.statusCode()).as(operation + "?" + query).isEqualTo(400);
        assertThat(answer.body())
                .as(operation + "?" + query)
                .contains("\"field\":\"" + field + "\"");
    }

    private static void refusedAt(String path, String field) {
        var answer = Http.anonymous().get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
    }
}
