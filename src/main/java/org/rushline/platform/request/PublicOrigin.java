package org.rushline.platform.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.rushline.platform.startup.Deployment;

/** Where people reach us, as others name it. */
@ApplicationScoped
public class PublicOrigin {

    @Inject Deployment deployment;

    /** Scheme, host and port; those of the request only in the embedded run. */
    public String of(HttpServletRequest request) {
        return deployment.publicAddress().map(PublicOrigin::of).orElseGet(() -> asked(request));
    }

    private static String of(URI address) {
        return SameOrigin.of(address.getScheme(), address.getHost(), address.getPort());
    }

    private static String asked(HttpServletRequest request) {
        return SameOrigin.of(request.getScheme(), request.getServerName(), request.getServerPort());
    }
}
