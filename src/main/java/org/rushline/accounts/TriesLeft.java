package org.rushline.accounts;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import org.rushline.platform.request.ClientAddress;

/** Refuses a client without tries before reading its body; the service counts the tries. */
@Provider
@CostsATry
public class TriesLeft implements ContainerRequestFilter {

    @Inject LoginThrottle throttle;
    @Inject ClientAddress address;
    @Context HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext context) {
        throttle.mayCome(address.block(request));
    }
}
