package org.rushline.web.orders;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rushline.booking.BookingView;
import org.rushline.orders.FoundOrder;
import org.rushline.orders.OrderQuestion;
import org.rushline.orders.OrderSearch;
import org.rushline.orders.OrdersFound;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.platform.problem.InvalidFields.FieldError;
import org.rushline.web.Faults;
import org.rushline.web.FormInput;

/** {@code /operator/orders}: bookings of all events, looked for. */
@Named
@RequestScoped
@RolesAllowed({"BOX_OFFICE", "SALES", "FINANCE", "READ_ONLY"})
public class OperatorOrdersPage {

    private static final List<String> FIELDS =
            List.of(
                    "buyer", "booking", "event", "section", "row", "seat", "amount", "from",
                    "until", "status");
    private static final Set<String> BOUNDS = Set.of("least", "most");
    private static final Pattern AMOUNT = Pattern.compile("(\\d{1,12})(?:[.,](\\d{2}))?");

    @Inject OrderSearch search;
    @Inject Faults faults;

    private OrdersFound found = new OrdersFound(List.of(), null);

    /** Before anything is rendered: what is wrong with a question stands above it. */
    @PostConstruct
    void open() {
        try {
            found = search.find(question());
        } catch (InvalidFields wrong) {
            faults.add(new InvalidFields(wrong.errors().stream().map(this::onPage).toList()));
        }
    }

    private FieldError onPage(FieldError error) {
        return BOUNDS.contains(error.field()) ? new FieldError("amount", error.reason()) : error;
    }

    private OrderQuestion question() {
        var amount = minorUnits(value("amount"));
        return OrderQuestion.of(
                new OrderQuestion.Words(
                        value("booking"),
                        value("event"),
                        value("buyer"),
                        value("section"),
                        value("row"),
                        value("seat"),
                        value("status"),
                        amount,
                        amount,
                        moment("from", 0),
                        moment("until", 1),
                        value("after")));
    }

    /** As it stands on a statement: two digits after the point, or none. */
    private static String minorUnits(String amount) {
        var written = AMOUNT.matcher(amount);
        if (amount.isEmpty()) {
            return amount;
        }
        if (!written.matches()) {
            throw new InvalidFields("amount", "must be an amount such as 102.60");
        }
        return written.group(1) + (written.group(2) == null ? "00" : written.group(2));
    }

    /** Days begin at midnight, UTC; the last one counts whole. */
    private static String moment(String name, int daysLater) {
        var day = value(name);
        try {
            return day.isEmpty()
                    ? day
                    : LocalDate.parse(day)
                            .plusDays(daysLater)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                            .toString();
        } catch (DateTimeParseException e) {
            return day; // which the question refuses
        }
    }

    private static String value(String name) {
        return FormInput.first(name).map(String::strip).orElse("");
    }

    /** What was asked, by field; empty for what was not. */
    public Map<String, String> getAsked() {
        var asked = new LinkedHashMap<String, String>();
        FIELDS.forEach(field -> asked.put(field, value(field)));
        return asked;
    }

    public List<FoundOrder> getFound() {
        return found.bookings();
    }

    public BookingView.Status[] getStatuses() {
        return BookingView.Status.values();
    }

    public boolean isMore() {
        return found.next() != null;
    }

    /** The page with older bookings. */
    public String getOlder() {
        var all = new LinkedHashMap<>(getAsked());
        all.put("after", found.next());
        return "/operator/orders?"
                + all.entrySet().stream()
                        .filter(one -> !one.getValue().isEmpty())
                        .map(one -> one.getKey() + "=" + encoded(one.getValue()))
                        .collect(Collectors.joining("&"));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
