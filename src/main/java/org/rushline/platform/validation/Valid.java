package org.rushline.platform.validation;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.TraversableResolver;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.lang.annotation.ElementType;
import java.util.Comparator;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.platform.problem.InvalidFields.FieldError;

/** Holds a request against the constraints on its own record. */
@ApplicationScoped
public class Valid {

    @Inject ValidatorFactory factory;

    private Validator validator;

    /** Requests are no entities: nobody has to ask JPA, field by field, whether one is loaded. */
    private static final class Everything implements TraversableResolver {

        @Override
        public boolean isReachable(
                Object holder, Path.Node property, Class<?> root, Path path, ElementType type) {
            return true;
        }

        @Override
        public boolean isCascadable(
                Object holder, Path.Node property, Class<?> root, Path path, ElementType type) {
            return true;
        }
    }

    @PostConstruct
    void prepare() {
        validator = factory.usingContext().traversableResolver(new Everything()).getValidator();
    }

    /**
     * Returns the request if it keeps its constraints.
     *
     * @throws InvalidFields naming every field that does not, also when there is no request at all
     */
    public <T> T check(T request) {
        if (request == null) {
            throw new InvalidFields("", "a JSON object is expected");
        }
        var errors =
                validator.validate(request).stream()
                        .map(v -> new FieldError(path(v), v.getMessage()))
                        .sorted(Comparator.comparing(FieldError::field))
                        .toList();
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
        return request;
    }

    /** {@code colours[1]}, where the validator says {@code colours[1].<list element>}. */
    private static String path(ConstraintViolation<?> violation) {
        return violation.getPropertyPath().toString().replaceAll("\\.<[^>]*>", "");
    }
}
