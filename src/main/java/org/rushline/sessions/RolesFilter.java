package org.rushline.sessions;

import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import org.rushline.accounts.CurrentPerson;
import org.rushline.accounts.NotAllowed;

/** Asks who somebody is before their body is read: strangers cannot make us read what they sent. */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class RolesFilter implements ContainerRequestFilter {

    @Inject CurrentPerson person;
    @Context ResourceInfo operation;

    @Override
    public void filter(ContainerRequestContext request) {
        var allowed = allowed();
        if (allowed != null) {
            if (!person.require().isOneOf(allowed.value())) {
                throw new NotAllowed();
            }
        }
    }

    /** Null if everybody may. */
    private RolesAllowed allowed() {
        var method = operation.getResourceMethod();
        if (method.isAnnotationPresent(PermitAll.class)) {
            return null;
        }
        var own = method.getAnnotation(RolesAllowed.class);
        return own != null ? own : operation.getResourceClass().getAnnotation(RolesAllowed.class);
    }
}
