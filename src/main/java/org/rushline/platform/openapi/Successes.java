package org.rushline.platform.openapi;

import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** What follows for an operation's good answers from its method, and for their headers. */
final class Successes {

    private Successes() {}

    static void complete(Method method, APIResponses responses) {
        var usual = responses.getAPIResponse("200");
        if (method.getReturnType() == void.class) {
            haveNoBody(responses);
        } else if (usual != null && "OK".equals(usual.getDescription())) {
            usual.setDescription(isList(method) ? "The list." : "As it is now.");
        }
        for (var status : List.of("201", "202")) {
            if (responses.hasAPIResponse(status)) {
                responses.getAPIResponse(status).addHeader("Location", location());
            }
        }
        if (responses.hasAPIResponse("304")) {
            tag(usual);
        }
    }

    /** The scanner takes another status for a POST; JAX-RS answers 204 whatever the verb. */
    private static void haveNoBody(APIResponses responses) {
        List.of("200", "201").forEach(responses::removeAPIResponse);
        responses.addAPIResponse(
                "204", OASFactory.createAPIResponse().description("Done. There is no body."));
    }

    private static boolean isList(Method method) {
        return Collection.class.isAssignableFrom(method.getReturnType());
    }

    private static void tag(APIResponse fresh) {
        fresh.addHeader(
                "ETag", header("Send it back as `If-None-Match` to hear whether it is unchanged."));
    }

    private static Header location() {
        return header("Where it can be read: a path of this server. Absent where there is none.");
    }

    private static Header header(String description) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().type(List.of(SchemaType.STRING)));
    }
}
