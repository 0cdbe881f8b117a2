package org.rushline.platform.openapi;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.rushline.edge.Requests;
import org.rushline.testing.ApiDocument;
import org.rushline.testing.ApiDocument.Operation;
import org.rushline.testing.Http;

/** The document alone tells how to use the API and what it answers. */
@ArquillianTest
@RunAsClient
class DescribeTheApiIT {

    private static final String PROBLEM = "application/problem+json";

    /** A number says what it counts. */
    private static final String UNITS =
            "(?is).*\\b(seconds|milliseconds|share|minor units|number of|degrees|kilometres|version|page|bytes|"
                    + "ordinal|index|indexes|pairs|grid|how many|position|status|days)\\b.*";

    /**
     * Members with words of a closed list; Stripe's own states, and sentences, are not among them.
     */
    private static final String LISTED = "status|state|kind|type|role|moment|keep|what";

    private static final Set<String> FREE =
            Set.of("AttentionEntry.state", "AttentionEntry.what", "Problem.type", "Problem.status");

    private final ApiDocument api =
            ApiDocument.of(Http.anonymous().get("/openapi?format=json").body());

    @Test
    void every_operation_is_in_it_and_nothing_else() {
        var described = api.operations().map(Operation::toString).collect(toSet());
        var coded = Requests.operations().stream().map(Object::toString).collect(toSet());
        coded.add("GET /api/events/{eventId}/availability/stream");
        assertThat(described).isEqualTo(coded);
    }

    @Test
    void the_introduction_comes_first_and_tags_are_in_order() {
        assertThat(api.root().at("/info/description").asText())
                .contains("## Ids", "## Money", "## Times", "## Idempotency", "## Errors")
                .contains("## Lists", "## Limits", "## Versions");
        var tags = new ArrayList<String>();
        api.root().get("tags").forEach(tag -> tags.add(tag.get("name").asText()));
        assertThat(api.root().get("tags")).allMatch(tag -> tag.has("description"));
        var used = api.operations().map(o -> o.described().at("/tags/0").asText()).collect(toSet());
        assertThat(used).containsExactlyInAnyOrderElementsOf(tags);
    }

    @Test
    void every_operation_says_what_it_does_and_who_may_call_it() {
        assertThat(api.operations())
                .allSatisfy(
                        operation -> {
                            var said = operation.described();
                            assertThat(said.path("summary").asText()).isNotBlank();
                            assertThat(said.path("description").asText()).isNotBlank();
                            assertThat(said.path("operationId").asText()).doesNotContain(".");
                            assertThat(said.path("tags")).hasSize(1);
                            assertThat(said.has("security")).isTrue();
                        });
        assertThat(api.operations().map(o -> o.described().get("operationId")))
                .doesNotHaveDuplicates();
    }

    @Test
    void every_parameter_and_body_is_described() {
        assertThat(api.operations())
                .allSatisfy(
                        operation -> {
                            assertThat(api.parameters(operation))
                                    .allMatch(parameter -> parameter.has("description"))
                                    .allMatch(parameter -> parameter.has("example"))
                                    .allMatch(parameter -> parameter.path("schema").has("type"));
                            var body = operation.described().path("requestBody");
                            if (!body.isMissingNode()) {
                                assertThat(body.has("description")).isTrue();
                                assertThat(body.get("content")).allMatch(c -> c.has("schema"));
                            }
                        });
    }

    @Test
    void every_answer_has_a_schema_and_every_refusal_the_same_one() {
        assertThat(api.operations())
                .allSatisfy(
                        operation -> {
                            var responses = operation.described().get("responses").properties();
                            assertThat(responses).anyMatch(r -> r.getKey().startsWith("2"));
                            assertThat(responses)
                                    .allSatisfy(
                                            r -> checkAnswer(r.getKey(), api.follow(r.getValue())));
                            assertThat(responses.stream().map(r -> r.getKey()))
                                    .contains("400", "500", "503");
                        });
    }

    private static void checkAnswer(String status, JsonNode answer) {
        assertThat(answer.path("description").asText()).isNotBlank();
        if (status.compareTo("400") >= 0) {
            assertThat(answer.get("content").get(PROBLEM).at("/schema/allOf/0/$ref").asText())
                    .endsWith("/Problem");
            assertThat(
                            answer.get("content")
                                    .get(PROBLEM)
                                    .at("/schema/allOf/1/properties/type/enum"))
                    .isNotEmpty();
        } else if (status.equals("200") || status.equals("201")) {
            assertThat(answer.path("content").properties())
                    .as("what %s answers", answer)
                    .allMatch(content -> content.getValue().has("schema"));
        }
    }

    @Test
    void every_member_of_every_schema_is_described_with_its_unit() {
        var gaps = new ArrayList<String>();
        everyMember(
                (name, member) -> {
                    var description = member.path("description").asText();
                    if (description.isBlank()) {
                        gaps.add(name + " is not described");
                    }
                    var number = Set.of("integer", "number").contains(member.path("type").asText());
                    if (number && !description.matches(UNITS)) {
                        gaps.add(name + " has no unit: " + description);
                    }
                });
        assertThat(gaps).isEmpty();
    }

    @Test
    void every_closed_list_of_words_is_listed() {
        var gaps = new ArrayList<String>();
        everyMember(
                (name, member) -> {
                    var last = name.substring(name.lastIndexOf('.') + 1);
                    var listed = api.follow(member).has("enum");
                    if (last.matches(LISTED) && !listed && !FREE.contains(name)) {
                        gaps.add(name);
                    }
                });
        assertThat(gaps).isEmpty();
        assertThat(api.root().at("/components/schemas/Problem/properties/type/enum"))
                .hasSize(ProblemType.ALL.size());
    }

    private void everyMember(BiConsumer<String, JsonNode> visitor) {
        for (var schema : api.root().at("/components/schemas").properties()) {
            assertThat(schema.getValue().path("description").asText())
                    .as(schema.getKey())
                    .isNotBlank();
            members(schema.getKey(), schema.getValue(), visitor);
        }
    }

    private static void members(
            String name, JsonNode schema, BiConsumer<String, JsonNode> visitor) {
        for (var member : schema.path("properties").properties()) {
            var full = name + "." + member.getKey();
            visitor.accept(full, member.getValue());
            members(full, member.getValue(), visitor);
        }
        if (schema.has("items")) {
            members(name, schema.get("items"), visitor);
        }
    }

    @Test
    void somebody_can_read_it_in_a_browser() {
        assertThat(Http.anonymous().get("/openapi/ui/").statusCode()).isEqualTo(200);
    }
}
