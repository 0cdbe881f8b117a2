package org.rushline.platform.validation;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;

/** A constant's name: as text, because JSON-B cannot say which field held an unknown constant. */
@Constraint(validatedBy = OneOf.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface OneOf {

    Class<? extends Enum<?>> value();

    String message() default "is not one of the values allowed";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Names the values that are allowed. */
    class Check implements ConstraintValidator<OneOf, String> {

        private String[] names;

        @Override
        public void initialize(OneOf oneOf) {
            names =
                    Arrays.stream(oneOf.value().getEnumConstants())
                            .map(Enum::name)
                            .toArray(String[]::new);
        }

        @Override
        public boolean isValid(String name, ConstraintValidatorContext context) {
            if (name == null || Arrays.asList(names).contains(name)) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(
                            "must be one of " + String.join(", ", names))
                    .addConstraintViolation();
            return false;
        }
    }
}
