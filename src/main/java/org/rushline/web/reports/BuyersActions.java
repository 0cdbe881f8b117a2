package org.rushline.web.reports;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.rushline.accounts.CurrentPerson;
import org.rushline.platform.id.EventId;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.reports.people.BuyersExports;
import org.rushline.reports.people.ExportReason;
import org.rushline.web.Faults;
import org.rushline.web.FormInput;
import org.rushline.web.PageResponse;

/** What {@code /operator/buyers} does. */
@Named
@RequestScoped
public class BuyersActions {

    @Inject CurrentPerson person;
    @Inject BuyersExports exports;
    @Inject OperatorBuyersPage page;
    @Inject ReportedEvent event;
    @Inject Faults faults;

    /** With a reason, which is kept. */
    public void take() {
        if (event.isLost() || !page.isTaking()) {
            PageResponse.goTo("/operator/events"); // it has gone, or they may not any more
            return;
        }
        try {
            var why = new ExportReason(getReason());
            var made = exports.make(EventId.of(event.getId()), person.require().id(), why);
            PageResponse.goTo(
                    "/operator/buyers?event=" + event.getId() + "&export=" + made.id() + "#export");
        } catch (InvalidFields wrong) {
            faults.add(wrong);
        }
    }

    public String getReason() {
        return FormInput.first("reason").orElse("");
    }
}
