package org.rushline.platform.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Describes parameters once that many operations share; ids by the folder before them. */
final class SharedParameters {

    private final Map<String, Parameter> shared;

    SharedParameters(Map<String, Parameter> shared) {
        this.shared = shared;
    }

    void complete(String path, Operation operation) {
        if (operation.getParameters() == null) {
            return;
        }
        var parameters = new ArrayList<Parameter>();
        for (var parameter : operation.getParameters()) {
            if (!parameter.getName().equals("Accept-Encoding")) { // every client has its own
                parameters.add(completed(path, parameter));
            }
        }
        operation.setParameters(parameters);
    }

    private Parameter completed(String path, Parameter parameter) {
        if (parameter.getSchema() == null) {
            parameter.setSchema(OASFactory.createSchema().type(List.of(SchemaType.STRING)));
        }
        if (parameter.getDescription() == null) {
            var known = shared.get(key(path, parameter.getName()));
            if (known != null) {
                return OASFactory.createParameter().ref(key(path, parameter.getName()));
            }
        }
        return parameter;
    }

    private static String key(String path, String name) {
        var before = path.replaceFirst("/\\{" + name + "}.*", "");
        var folder = before.substring(before.lastIndexOf('/') + 1);
        return name.equals("id") ? folder + "-id" : name;
    }
}
