package org.rushline.booking;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rushline.accounts.CurrentPerson;

/** A buyer's own bookings. */
@Tag(name = "Bookings")
@RolesAllowed("BUYER")
@Path("me/bookings")
@Produces(MediaType.APPLICATION_JSON)
public class MyBookingsResource {

    private static final int MOST = 100;

    @Inject CurrentPerson person;
    @Inject BookingViews views;

    @GET
    @Operation(summary = "List my bookings", description = "The newest first, 100 at most.")
    public List<BookingView> mine() {
        return views.mine(person.require().id(), MOST);
    }
}
