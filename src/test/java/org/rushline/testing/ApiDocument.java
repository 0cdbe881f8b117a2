package org.rushline.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The running server's description of its API at {@code /openapi}. */
public final class ApiDocument {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    /** Reads a whole OpenAPI document, of which it knows the schemas. */
    private static final JsonSchemaFactory READER =
            JsonSchemaFactory.getInstance(
                    VersionFlag.V202012,
                    factory ->
                            factory.metaSchema(
                                    JsonMetaSchema.builder(JsonMetaSchema.getV202012())
                                            .unknownKeywordFactory(
                                                    (word, context) ->
                                                            new NonValidationKeyword(word))
                                            .build()));

    /**
     * An operation of the API.
     *
     * @param described with all references followed, but those to schemas
     */
    public record Operation(String verb, String path, JsonNode described) {

        @Override
        public String toString() {
            return verb + " " + path;
        }
    }

    private final JsonNode document;
    private final JsonNode closed;
    private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();

    private ApiDocument(JsonNode document) {
        this.document = document;
        closed = closed(document.get("components"));
    }

    public static ApiDocument of(String json) {
        return new ApiDocument(parse(json));
    }

    static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Not the empty one of a server whose application is not there yet. */
    boolean isWhole() {
        return document.path("paths").size() > 0;
    }

    public JsonNode root() {
        return document;
    }

    public Stream<Operation> operations() {
        return document.get("paths").properties().stream()
                .flatMap(
                        path ->
                                path.getValue().properties().stream()
                                        .filter(entry -> entry.getValue().has("responses"))
                                        .map(entry -> operation(path.getKey(), entry)));
    }

    private static Operation operation(String path, Map.Entry<String, JsonNode> entry) {
        return new Operation(entry.getKey().toUpperCase(Locale.ROOT), path, entry.getValue());
    }

    /** The operation that answers there; of several that fit, the one that names most of it. */
    Optional<Operation> operation(String verb, String path) {
        return operations()
                .filter(known -> known.verb().equals(verb) && fits(known.path(), path))
                .min(
                        Comparator.comparingLong(
                                known -> known.path().chars().filter(c -> c == '{').count()));
    }

    private static boolean fits(String template, String path) {
        var wanted = template.split("/");
        var given = path.split("/");
        if (wanted.length != given.length) {
            return false;
        }
        for (var at = 0; at < wanted.length; at++) {
            if (!wanted[at].startsWith("{") && !wanted[at].equals(given[at])) {
                return false;
            }
        }
        return true;
    }

    /** The target of a reference, or the node itself. */
    public JsonNode follow(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
    }

    public List<JsonNode> parameters(Operation operation) {
        return StreamSupport.stream(operation.described().path("parameters").spliterator(), false)
                .map(this::follow)
                .toList();
    }

    /**
     * The violations of this answer against a schema of the document; nothing may be undescribed.
     */
    String complaints(JsonNode schema, String json) {
        return complaints(schema, "closed", closed, json);
    }

    /** The violations of this request; the server itself refuses what is undescribed. */
    String mistakes(JsonNode schema, String json) {
        return complaints(schema, "open", document.get("components"), json);
    }

    private String complaints(JsonNode schema, String kind, JsonNode components, String json) {
        return schemas
                .computeIfAbsent(kind + schema, text -> compiled(schema, components))
                .validate(parse(json))
                .stream()
                .map(ValidationMessage::getMessage)
                .limit(5)
                .collect(Collectors.joining("; "));
    }

    private static JsonSchema compiled(JsonNode schema, JsonNode components) {
        var whole = (ObjectNode) schema.deepCopy();
        whole.set("components", components);
        return READER.getSchema(whole, STRICT);
    }

    /** The components, of which each names all members that there may be. */
    private static JsonNode closed(JsonNode open) {
        var components = open.deepCopy();
        components.get("schemas").forEach(ApiDocument::close);
        return components;
    }

    private static void close(JsonNode schema) {
        if (schema.has("properties") && !schema.has("additionalProperties")) {
            ((ObjectNode) schema).put("additionalProperties", false);
        }
        schema.path("properties").forEach(ApiDocument::close);
        if (schema.has("items")) {
            close(schema.get("items"));
        }
    }
}
