package org.rushline.platform;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** Everything under {@code /api}; each feature's resources are found by scanning. */
@ApplicationPath("/api")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Rushline",
                        version = "1",
                        description =
                                "Tickets for events that far more people want than there are"
                                        + " seats. Errors are RFC 9457 problems; money is in minor"
                                        + " units; times are RFC 3339 in UTC. Numbers are whole and"
                                        + " exact; members and parameters that are not known here"
                                        + " are refused, never passed over. A body has 16 KB at"
                                        + " most where nothing else is said."))
@SecurityScheme(
        securitySchemeName = "session",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "JWT",
        description = "The token answered by POST /api/sessions; browsers send it as a cookie.")
public class ApiApplication extends Application {}
