package org.rushline.web.operator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rushline.accounts.CurrentPerson;
import org.rushline.accounts.NotAllowed;
import org.rushline.allocations.AllocationDetails;
import org.rushline.allocations.Allocations;
import org.rushline.allocations.NamedSeats;
import org.rushline.allocations.NamedSeats.AreaShare;
import org.rushline.allocations.NamedSeats.NamedRow;
import org.rushline.allocations.RefusedSeat;
import org.rushline.allocations.SeatAllocation;
import org.rushline.allocations.SeatFacts;
import org.rushline.allocations.SeatsToAllocate;
import org.rushline.allocations.SeatsToRelease;
import org.rushline.platform.id.AllocationId;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.SeatPlanId;
import org.rushline.platform.json.ReadBack;
import org.rushline.platform.problem.Conflict;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.platform.problem.NotFound;
import org.rushline.platform.problem.WrongId;
import org.rushline.platform.startup.Deployment;
import org.rushline.web.Faults;
import org.rushline.web.FormInput;
import org.rushline.web.PageCookie;
import org.rushline.web.PageResponse;

/** What {@code /operator/seats} does. */
@Named
@RequestScoped
public class SeatActions {

    private static final String ADDRESS = "/operator/seats";
    private static final Pattern ORDINALS =
            Pattern.compile("\\d{1,7}(-\\d{1,7})?(,\\d{1,7}(-\\d{1,7})?)*");
    private static final Duration SHOWN = Duration.ofMinutes(5);

    @Inject HttpServletRequest request;
    @Inject Deployment deployment;
    @Inject CurrentPerson person;
    @Inject OperatorSeatsPage page;
    @Inject Allocations allocations;
    @Inject SeatAllocation seats;
    @Inject SeatFacts facts;
    @Inject Faults faults;

    private String label;
    private String reason;
    private String why;

    public void keep() {
        attempt(
                "seats",
                () -> {
                    var from = FormInput.first("from").filter(id -> !id.isEmpty()).orElse(null);
                    var wanted = new SeatsToAllocate(named(), from);
                    var done = seats.add(event(), allocation("into"), wanted);
                    cookie().write(RefusedBefore.text(done), PageResponse.response());
                    return "kept&n=" + done.allocated();
                });
    }

    public void letgo() {
        attempt(
                "seats",
                () -> {
                    var asked = new SeatsToRelease(named(), why == null ? "" : why.strip());
                    var done = seats.release(event(), allocation("into"), asked);
                    return "released&n=" + done.released();
                });
    }

    public void finish() {
        attempt(
                "reason",
                () -> {
                    var asked = new SeatsToRelease(null, reason);
                    var done = seats.release(event(), allocation("ending"), asked);
                    return "released&n=" + done.released();
                });
    }

    /** Makes one, or changes the one that is named. */
    public void allocate() {
        attempt(
                "label",
                () -> {
                    var details =
                            new AllocationDetails(
                                    label,
                                    value("purpose"),
                                    reason,
                                    number("quota"),
                                    moment("releaseAt"),
                                    number("version"),
                                    ReadBack.NOTHING);
                    if (value("allocation").isEmpty()) {
                        allocations.make(event(), details, person.require().id());
                    } else {
                        allocations.change(event(), allocation("allocation"), details);
                    }
                    return "saved";
                });
    }

    private EventId event() {
        if (page.getEvent() == null || !page.isChanging()) {
            throw new NotFound("event");
        }
        return EventId.of(page.getEvent().id());
    }

    private static AllocationId allocation(String field) {
        return AllocationId.of(value(field));
    }

    private static String value(String field) {
        return FormInput.first(field).map(String::strip).orElse("");
    }

    private static Integer number(String field) {
        var text = value(field);
        if (!text.isEmpty() && !text.matches("\\d{1,9}")) {
            throw new InvalidFields(field, "must be a whole number");
        }
        return text.isEmpty() ? null : Integer.valueOf(text);
    }

    private Instant moment(String field) {
        var text = value(field);
        try {
            return text.isEmpty()
                    ? null
                    : LocalDateTime.parse(text)
                            .atZone(ZoneId.of(page.getEvent().timeZone()))
                            .toInstant();
        } catch (DateTimeParseException e) {
            throw new InvalidFields(field, "must be a day and a time");
        }
    }

    private NamedSeats named() {
        var ordinals = ordinals(value("ordinals"));
        return new NamedSeats(
                ordinals,
                ordinals == null ? null : page.getEvent().seatPlanId(),
                FormInput.all("section").toList(),
                rows(),
                null,
                areas());
    }

    /** Of runs such as {@code 3,100-189}; null if there are none. */
    private static List<Integer> ordinals(String runs) {
        if (runs.isEmpty()) {
            return null;
        }
        if (!ORDINALS.matcher(runs).matches()) {
            throw new InvalidFields("seats", "must be numbers of the plan");
        }
        return Stream.of(runs.split(","))
                .flatMapToInt(SeatActions::run)
                .limit(NamedSeats.MOST + 1L) // which is refused
                .boxed()
                .toList();
    }

    private static IntStream run(String run) {
        var ends = Stream.of(run.split("-")).mapToInt(Integer::parseInt).toArray();
        return IntStream.rangeClosed(ends[0], ends[ends.length - 1]);
    }

    private static List<NamedRow> rows() {
        var section = value("rowsOf");
        return Stream.of(value("rows").split(","))
                .map(String::strip)
                .filter(row -> !row.isEmpty())
                .map(row -> new NamedRow(section, row))
                .toList();
    }

    private static List<AreaShare> areas() {
        var names = FormInput.all("area").toList();
        var numbers = FormInput.all("places").toList();
        var shares = new ArrayList<AreaShare>();
        for (var i = 0; i < Math.min(names.size(), numbers.size()); i++) {
            var number = numbers.get(i).strip();
            if (!number.matches("\\d{0,7}")) {
                throw new InvalidFields("seats", "must be whole numbers");
            }
            if (!number.isEmpty() && Integer.parseInt(number) > 0) {
                shares.add(new AreaShare(names.get(i), Integer.parseInt(number)));
            }
        }
        return shares;
    }

    private PageCookie cookie() {
        return new PageCookie("rushline-refused", ADDRESS, SHOWN, deployment.https());
    }

    /** What was refused a moment ago, with names. */
    public List<RefusedSeat> getRefused() {
        var before = refusedBefore();
        return before.seats().isEmpty()
                ? List.of()
                : facts.named(SeatPlanId.of(page.getEvent().seatPlanId()), before.seats());
    }

    /** How many more there were. */
    public int getMoreRefused() {
        return refusedBefore().more();
    }

    private RefusedBefore refusedBefore() {
        return "kept".equals(page.getDone())
                ? cookie().in(request).map(RefusedBefore::of).orElse(RefusedBefore.NONE)
                : RefusedBefore.NONE;
    }

    /**
     * Does something and leads back to the page, which says so.
     *
     * @param field beside which a conflict stands
     */
    private void attempt(String field, Supplier<String> action) {
        try {
            PageResponse.goTo(ADDRESS + "?event=" + value("event") + "&done=" + action.get());
        } catch (InvalidFields e) {
            e.errors().forEach(error -> fault(field, error));
        } catch (Conflict e) {
            faults.add(field, e.getMessage());
        } catch (NotFound | WrongId | NotAllowed e) {
            PageResponse.goTo(ADDRESS + "?event=" + value("event")); // it has gone meanwhile
        }
    }

    /** All that is wrong with named seats stands in one place. */
    private void fault(String field, InvalidFields.FieldError error) {
        if (error.field().startsWith("seats")) {
            faults.add("seats", error.reason());
        } else if (error.field().equals("reason") && field.equals("seats")) {
            faults.add(new InvalidFields("why", error.reason()));
        } else if (error.field().equals("name")) {
            faults.add(new InvalidFields("label", error.reason()));
        } else {
            faults.add(new InvalidFields(List.of(error)));
        }
    }

    public String getLabel() {
        return label != null || page.getChanged() == null ? label : page.getChanged().name();
    }

    public void setLabel(String label) {
        this.label = label;
    }

    public String getReason() {
        return reason != null || page.getChanged() == null ? reason : page.getChanged().reason();
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    /** As it was sent, else as it is. */
    public String getPurpose() {
        return FormInput.first("purpose")
                .orElseGet(
                        () -> page.getChanged() == null ? "" : page.getChanged().purpose().name());
    }

    public String getQuota() {
        return FormInput.first("quota").orElseGet(this::presentQuota);
    }

    private String presentQuota() {
        var changed = page.getChanged();
        return changed == null || changed.quota() == null ? "" : changed.quota().toString();
    }

    public String getReleaseAt() {
        return FormInput.first("releaseAt")
                .orElseGet(() -> page.getChanged() == null ? "" : page.local(page.getChanged()));
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
