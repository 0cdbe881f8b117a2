package org.rushline.web.operator;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.rushline.accounts.CurrentPerson;
import org.rushline.accounts.Role;
import org.rushline.web.FormInput;

/** {@code /operator}: where those who work here begin. */
@Named
@RequestScoped
@RolesAllowed("STAFF")
public class OperatorPage {

    @Inject CurrentPerson person;

    public List<Role> getRoles() {
        return person.require().roles().stream().sorted().toList();
    }

    /** For links: {@code operatorPage.may('FINANCE')}. An administrator may everything. */
    public boolean may(String role) {
        return person.require().isOneOf(role);
    }

    public boolean isMayFindOrders() {
        return person.require().isOneOf("BOX_OFFICE", "SALES", "FINANCE", "READ_ONLY");
    }

    public boolean isMaySeeSales() {
        return person.require().isOneOf("SALES", "PROGRAMME", "FINANCE", "READ_ONLY");
    }

    public boolean isMaySeeDoor() {
        return isMayFindOrders() || may("DOOR");
    }

    public boolean isMaySeeWhatWaits() {
        return person.require().isOneOf("FINANCE", "BOX_OFFICE", "READ_ONLY");
    }

    public boolean isWelcome() {
        return FormInput.first("welcome").isPresent();
    }
}
