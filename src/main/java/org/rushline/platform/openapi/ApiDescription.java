package org.rushline.platform.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;

/** Completes the OpenAPI document. Registered in {@code microprofile-config.properties}. */
public class ApiDescription implements OASFilter {

    private static final String INTRODUCTION = "/META-INF/api/introduction.md";
    private static final String REFUSES = "x-refuses";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var components = document.getComponents();
        document.getInfo().setDescription(introduction());
        RecordSchemas.complete(components.getSchemas());
        components.removeSchema("ReadBack");
        var problems = new DescribedProblems(components);
        problems.listTypes();
        var parameters = new SharedParameters(components.getParameters());
        sort(document);
        for (var path : document.getPaths().getPathItems().entrySet()) {
            for (var operation : path.getValue().getOperations().values()) {
                parameters.complete(path.getKey(), operation);
                complete(operation, problems);
            }
        }
    }

    private static void sort(OpenAPI document) {
        var paths = OASFactory.createPaths();
        new TreeMap<>(document.getPaths().getPathItems()).forEach(paths::addPathItem);
        document.setPaths(paths);
    }

    private static void complete(Operation operation, DescribedProblems problems) {
        var described = DescribedOperation.of(operation);
        if (described.isPresent()) {
            described.get().complete();
            problems.add(UsualProblems.of(described.get().method()), operation);
        } else {
            problems.add(namedByHand(operation), operation);
        }
    }

    /** What is no JAX-RS says in the document itself what it refuses. */
    private static List<String> namedByHand(Operation operation) {
        var named = new ArrayList<String>();
        if (operation.getExtensions().get(REFUSES) instanceof Iterable<?> slugs) {
            slugs.forEach(slug -> named.add(slug.toString()));
        }
        operation.removeExtension(REFUSES);
        return named;
    }

    private static String introduction() {
        try (var in = ApiDescription.class.getResourceAsStream(INTRODUCTION)) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.replace("{problems}", DescribedProblems.table());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
