package org.rushline.web.reports;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.rushline.accounts.CurrentPerson;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.ExportId;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.platform.problem.NotFound;
import org.rushline.platform.problem.WrongId;
import org.rushline.reports.people.BuyerRow;
import org.rushline.reports.people.BuyersExports;
import org.rushline.reports.people.BuyersFound;
import org.rushline.reports.people.BuyersList;
import org.rushline.web.Faults;
import org.rushline.web.FormInput;

/** {@code /operator/buyers?event=evt_…}: who has bought, and a way to take that along. */
@Named
@RequestScoped
@RolesAllowed({"BOX_OFFICE", "SALES", "FINANCE", "READ_ONLY"})
public class OperatorBuyersPage {

    @Inject BuyersList buyers;
    @Inject BuyersExports exports;
    @Inject ReportedEvent event;
    @Inject CurrentPerson person;
    @Inject Faults faults;

    private BuyersFound found = new BuyersFound(List.of(), null);

    @PostConstruct
    void open() {
        if (event.isLost()) {
            return;
        }
        try {
            var after = FormInput.first("after").orElse(null);
            found = buyers.page(EventId.of(event.getId()), after);
        } catch (InvalidFields wrong) {
            faults.add(wrong);
        } catch (WrongId wrong) {
            faults.add(new InvalidFields("after", "must be a booking of a list"));
        }
    }

    public List<BuyerRow> getBookings() {
        return found.bookings();
    }

    public boolean isMore() {
        return found.next() != null;
    }

    public String getFurther() {
        return "/operator/buyers?event=" + event.getId() + "&after=" + found.next();
    }

    /** Whether they may take the list along. */
    public boolean isTaking() {
        return person.require().isOneOf("BOX_OFFICE", "SALES", "FINANCE");
    }

    /** The export that they have just made; null if there is none, or it is too old. */
    public String getExport() {
        try {
            var id = FormInput.first("export");
            return id.isEmpty() || !isTaking()
                    ? null
                    : exports.get(ExportId.of(id.get()), person.require().id()).id();
        } catch (WrongId | NotFound none) {
            return null;
        }
    }
}
