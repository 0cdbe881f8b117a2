package org.rushline.platform.openapi;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.rushline.platform.body.BodyLimit;

/** One operation, completed by what its method says: who may call it, and what it answers. */
record DescribedOperation(Method method, Operation model) {

    private static final int KILOBYTE = 1024;

    /** The method whose full name the scanner has given to the operation. */
    static Optional<DescribedOperation> of(Operation model) {
        var id = model.getOperationId();
        if (id == null || !id.contains(".")) { // of what is no JAX-RS
            return Optional.empty();
        }
        var type = id.substring(0, id.lastIndexOf('_'));
        var name = id.substring(type.length() + 1);
        return Arrays.stream(type(type).getDeclaredMethods())
                .filter(method -> method.getName().equals(name) && !method.isSynthetic())
                .findFirst()
                .map(method -> new DescribedOperation(method, model));
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name, false, DescribedOperation.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    void complete() {
        model.setOperationId(shortId());
        secure();
        if (model.getRequestBody() != null) {
            model.getRequestBody().setDescription("JSON, up to " + size() + ".");
        }
        Successes.complete(method, model.getResponses());
    }

    private String shortId() {
        var type = method.getDeclaringClass().getSimpleName().replaceFirst("Resource$", "");
        return type.substring(0, 1).toLowerCase(Locale.ROOT)
                + type.substring(1)
                + "_"
                + method.getName();
    }

    private void secure() {
        var roles = UsualProblems.roles(method);
        var session = OASFactory.createSecurityRequirement().addScheme("session");
        model.setSecurity(roles.isEmpty() ? List.of() : List.of(session));
        var who =
                roles.isEmpty()
                        ? "*For everybody.*"
                        : roles.contains("BUYER") ? "*For who is signed in.*" : "*For operators.*";
        var said = model.getDescription();
        model.setDescription(said == null ? who : said + "\n\n" + who);
    }

    private String size() {
        var limit = method.getAnnotation(BodyLimit.class);
        var kilobytes = (limit == null ? BodyLimit.USUAL : limit.value()) / KILOBYTE;
        return kilobytes < KILOBYTE ? kilobytes + " KB" : kilobytes / KILOBYTE + " MB";
    }
}
