package org.rushline.platform.openapi;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.rushline.platform.IdempotencyKey;
import org.rushline.platform.body.ApiBodies;

/** The problems that follow from how an operation is declared, with those that it names itself. */
final class UsualProblems {

    /** Wherever a request comes from and whatever it asks. */
    private static final List<String> ANYWHERE =
            List.of(
                    "bad-request",
                    "doubtful-address",
                    "invalid-fields",
                    "not-acceptable",
                    "unexpected",
                    "unavailable");

    /** The last three: somebody else is at the same thing at the same moment. */
    private static final List<String> CHANGING =
            List.of(
                    "cross-site",
                    "body-too-large",
                    "unsupported-media-type",
                    "wrong-length",
                    "changed-meanwhile",
                    "made-meanwhile",
                    "referred-to-meanwhile");

    /** Of whom nothing more is asked than to be signed in. */
    private static final String ANYBODY = "BUYER";

    private final Method operation;
    private final Collection<String> slugs = new TreeSet<>(ANYWHERE);

    private UsualProblems(Method operation) {
        this.operation = operation;
    }

    static Collection<String> of(Method operation) {
        var usual = new UsualProblems(operation);
        usual.byAddress();
        usual.byRole();
        usual.byBody();
        usual.named();
        return usual.slugs;
    }

    private void byAddress() {
        if (has(PathParam.class)) {
            slugs.addAll(List.of("wrong-id", "not-found"));
        }
        if (has(QueryParam.class)) {
            slugs.add("wrong-id");
        }
    }

    private void byRole() {
        var roles = roles(operation);
        if (!roles.isEmpty()) {
            slugs.add("sign-in-needed");
        }
        if (!roles.isEmpty() && !roles.contains(ANYBODY)) {
            slugs.add("not-allowed");
            slugs.add("second-factor-required");
        }
    }

    private void byBody() {
        if (!operation.isAnnotationPresent(GET.class)) {
            slugs.addAll(CHANGING);
        }
        if (ApiBodies.takesBody(operation)) {
            slugs.add("unreadable-body");
        }
        if (headers().anyMatch(IdempotencyKey.HEADER::equals)) {
            slugs.add("key-reused");
        }
    }

    private void named() {
        for (var annotation : operation.getAnnotations()) {
            var refuses =
                    annotation instanceof Refuses own
                            ? own
                            : annotation.annotationType().getAnnotation(Refuses.class);
            if (refuses != null) {
                slugs.addAll(List.of(refuses.value()));
            }
        }
    }

    /** Who may call it; empty if everybody may. */
    static List<String> roles(Method operation) {
        if (operation.isAnnotationPresent(PermitAll.class)) {
            return List.of();
        }
        var own = operation.getAnnotation(RolesAllowed.class);
        var roles =
                own != null ? own : operation.getDeclaringClass().getAnnotation(RolesAllowed.class);
        return roles == null ? List.of() : List.of(roles.value());
    }

    private boolean has(Class<? extends Annotation> type) {
        return Arrays.stream(operation.getParameters()).anyMatch(p -> p.isAnnotationPresent(type));
    }

    private Stream<String> headers() {
        return Arrays.stream(operation.getParameters())
                .map(parameter -> parameter.getAnnotation(HeaderParam.class))
                .filter(header -> header != null)
                .map(HeaderParam::value);
    }
}
