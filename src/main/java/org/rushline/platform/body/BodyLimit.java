package org.rushline.platform.body;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The most bytes that a body of this operation may have; {@link #USUAL} by default. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface BodyLimit {

    /** 16 KB: several times what anybody has to say to us. */
    int USUAL = 16 * 1024;

    int value();
}
