package org.rushline.platform.startup;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Tells an operator about a setting. docs/configuration.md is made of these. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Setting {

    /** What it does and why one would change it, in one sentence that ends with a full stop. */
    String value();

    /** What its number counts, such as seconds; empty where it is no number. */
    String unit() default "";

    /** Whether a server in production does not start without it. */
    boolean needed() default false;
}
