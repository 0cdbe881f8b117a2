package org.rushline.accounts;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.rushline.platform.openapi.Refuses;

/** A call that one address may make only so often: else it is refused before its body is read. */
@NameBinding
@Refuses("too-many-requests")
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface CostsATry {}
