package org.rushline.platform.openapi;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.rushline.platform.problem.Problem;

/** Problems in the document: one schema, and shared answers. */
final class DescribedProblems {

    private static final String SCHEMA = "Problem";
    private static final Collection<Integer> WITH_A_WAIT = List.of(429, 503);

    private final Components components;
    private final Map<List<ProblemType>, String> names = new HashMap<>();

    DescribedProblems(Components components) {
        this.components = components;
    }

    void listTypes() {
        var types = ProblemType.ALL.values().stream().map(ProblemType::uri).toList();
        components
                .getSchemas()
                .get(SCHEMA)
                .getProperties()
                .get("type")
                .setEnumeration(List.copyOf(types));
    }

    static String table() {
        return ProblemType.ALL.values().stream()
                .map(t -> "| %d | `%s` | %s |".formatted(t.status(), t.slug(), t.meaning()))
                .collect(joining("\n", "| status | type | meaning |\n|---|---|---|\n", "\n"));
    }

    void add(Collection<String> slugs, Operation operation) {
        var byStatus =
                slugs.stream()
                        .map(ProblemType::of)
                        .collect(
                                groupingBy(ProblemType::status, TreeMap::new, Collectors.toList()));
        byStatus.forEach(
                (status, types) ->
                        operation
                                .getResponses()
                                .addAPIResponse(
                                        status.toString(),
                                        OASFactory.createAPIResponse().ref(name(status, types))));
    }

    private String name(int status, List<ProblemType> types) {
        return names.computeIfAbsent(
                types,
                unknown -> {
                    var name = "Problem-%d-%d".formatted(status, names.size() + 1);
                    components.addResponse(name, response(status, types));
                    return name;
                });
    }

    private static APIResponse response(int status, List<ProblemType> types) {
        var media =
                OASFactory.createMediaType().schema(oneOf(types)).example(types.get(0).example());
        var response =
                OASFactory.createAPIResponse()
                        .description(meanings(types))
                        .content(
                                OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, media));
        return WITH_A_WAIT.contains(status)
                ? response.addHeader("Retry-After", retryAfter())
                : response;
    }

    private static String meanings(List<ProblemType> types) {
        return types.stream()
                .map(type -> "`%s`: %s".formatted(type.slug(), type.meaning()))
                .collect(joining("\n\n"));
    }

    private static Schema oneOf(List<ProblemType> types) {
        var uris = types.stream().map(ProblemType::uri).toList();
        var type =
                OASFactory.createSchema()
                        .type(List.of(SchemaType.STRING))
                        .description("Which of the problems that this operation answers.")
                        .enumeration(List.copyOf(uris));
        return OASFactory.createSchema()
                .addAllOf(OASFactory.createSchema().ref(SCHEMA))
                .addAllOf(OASFactory.createSchema().addProperty("type", type));
    }

    private static Header retryAfter() {
        return OASFactory.createHeader()
                .description("Seconds after which to try again.")
                .schema(OASFactory.createSchema().type(List.of(SchemaType.INTEGER)));
    }
}
