package org.rushline.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.rushline.accounts.CurrentPerson;
import org.rushline.accounts.Person;
import org.rushline.platform.request.ClientAddress;
import org.rushline.platform.request.RequestIdFilter;

/** Who asks for what, of a request. */
@ApplicationScoped
public class Deeds {

    @Inject CurrentPerson person;
    @Inject ClientAddress address;

    /**
     * @param title what the operation is called; null if it was not reached
     * @param operation such as {@code POST /api/operator/events}
     */
    public Deed of(
            HttpServletRequest request,
            HttpServletResponse response,
            String title,
            String operation) {
        return new Deed(
                person.person().map(Person::id).orElse(null),
                address.text(request),
                Optional.ofNullable(response.getHeader(RequestIdFilter.HEADER)).orElse(""),
                title,
                operation,
                request.getRequestURI());
    }
}
