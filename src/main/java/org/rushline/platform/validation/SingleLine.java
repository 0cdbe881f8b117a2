package org.rushline.platform.validation;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** One line of text with something to see in it; see {@link Characters#isLine}. */
@Constraint(validatedBy = SingleLine.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface SingleLine {
    String message() default "must be one line of text with something to see in it";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Not a pattern: these take their time over long texts. */
    class Check implements ConstraintValidator<SingleLine, String> {
        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            return text == null || Characters.isLine(text);
        }
    }
}
