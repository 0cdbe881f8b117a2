package org.rushline.web.reports;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.rushline.platform.id.EventId;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.platform.problem.WrongId;
import org.rushline.reports.people.DoorFound;
import org.rushline.reports.people.DoorList;
import org.rushline.reports.people.DoorRow;
import org.rushline.web.Faults;
import org.rushline.web.FormInput;

/** {@code /operator/door?event=evt_…}: who may come in, to be looked at and printed. */
@Named
@RequestScoped
@RolesAllowed({"DOOR", "BOX_OFFICE", "SALES", "FINANCE", "READ_ONLY"})
public class OperatorDoorPage {

    @Inject DoorList door;
    @Inject ReportedEvent event;
    @Inject Faults faults;

    private DoorFound found = new DoorFound(List.of(), null);
    private List<String> sections = List.of();

    @PostConstruct
    void open() {
        if (event.isLost()) {
            return;
        }
        var id = EventId.of(event.getId());
        sections = door.sections(id);
        try {
            found = door.page(id, getSection(), FormInput.first("after").orElse(null));
        } catch (InvalidFields wrong) {
            faults.add(wrong);
        } catch (WrongId wrong) {
            faults.add(new InvalidFields("after", "must be a ticket of the event"));
        }
    }

    public String getSection() {
        return FormInput.first("section").map(String::strip).orElse("");
    }

    public List<String> getSections() {
        return sections;
    }

    public List<DoorRow> getTickets() {
        return found.tickets();
    }

    public boolean isMore() {
        return found.next() != null;
    }

    public String getFurther() {
        return "/operator/door?event=" + event.getId() + section() + "&after=" + found.next();
    }

    public String file(String format) {
        var query = section();
        return "/api/operator/reports/door/"
                + event.getId()
                + "/"
                + format
                + (query.isEmpty() ? "" : "?" + query.substring(1));
    }

    private String section() {
        return getSection().isEmpty()
                ? ""
                : "&section=" + URLEncoder.encode(getSection(), StandardCharsets.UTF_8);
    }
}
