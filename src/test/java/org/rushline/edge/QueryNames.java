package org.rushline.edge;

import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.rushline.edge.Requests.Operation;

/** The query parameters of an operation. */
final class QueryNames {

    private QueryNames() {}

    static List<String> of(Operation operation) {
        var described =
                Arrays.stream(operation.method().getAnnotationsByType(Parameter.class))
                        .filter(parameter -> parameter.in() == ParameterIn.QUERY)
                        .map(Parameter::name);
        var declared =
                Arrays.stream(operation.method().getParameters())
                        .map(parameter -> parameter.getAnnotation(QueryParam.class))
                        .filter(Objects::nonNull)
                        .map(QueryParam::value);
        return Stream.concat(described, declared).toList();
    }
}
