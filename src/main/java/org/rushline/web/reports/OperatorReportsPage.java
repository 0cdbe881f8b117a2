package org.rushline.web.reports;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.reports.sales.SalesFound;
import org.rushline.reports.sales.SalesQuestion;
import org.rushline.reports.sales.SalesReports;
import org.rushline.reports.sales.SalesRow;
import org.rushline.web.Faults;
import org.rushline.web.FormInput;
import org.rushline.web.Wording;

/** {@code /operator/reports}: what was sold, of many events or of one. */
@Named
@RequestScoped
@RolesAllowed({"SALES", "PROGRAMME", "FINANCE", "READ_ONLY"})
public class OperatorReportsPage {

    private static final List<String> FIELDS =
            List.of("event", "startsFrom", "startsUntil", "soldFrom", "soldUntil");
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm", Wording.LOCALE);

    /** An event or a price tier of one, with what it sold. */
    public record Sold(String id, String name, LocalDateTime starts, SalesSum sum) {}

    @Inject SalesReports sales;
    @Inject Faults faults;

    private final Map<String, String> asked = new LinkedHashMap<>();
    private SalesFound found = new SalesFound(List.of(), null);
    private final SalesSum total = new SalesSum();
    private List<Sold> events;
    private List<Sold> tiers;
    private SalesChart chart;

    /** Before anything is rendered: what is wrong with a question stands above it. */
    @PostConstruct
    void open() {
        FIELDS.forEach(field -> asked.put(field, value(field)));
        if (value("after").isEmpty()
                && FIELDS.stream().allMatch(field -> FormInput.first(field).isEmpty())) {
            asked.put("startsFrom", LocalDate.now(ZoneOffset.UTC).toString()); // what is coming up
        }
        try {
            found = sales.page(question());
        } catch (InvalidFields wrong) {
            faults.add(wrong);
        }
        found.rows().forEach(total::add);
        events = sold(SalesRow::eventId, SalesRow::event);
        tiers = sold(SalesRow::tierId, row -> row.tier() == null ? "–" : row.tier());
        chart = SalesChart.of(found.rows());
    }

    private SalesQuestion question() {
        return SalesQuestion.of(
                new SalesQuestion.Words(
                        asked.get("event"),
                        null,
                        asked.get("startsFrom"),
                        asked.get("startsUntil"),
                        asked.get("soldFrom"),
                        asked.get("soldUntil"),
                        value("after")));
    }

    private static String value(String name) {
        return FormInput.first(name).map(String::strip).orElse("");
    }

    /** What was asked, by field; empty for what was not. */
    public Map<String, String> getAsked() {
        return asked;
    }

    /** Whether one event was asked for. */
    public boolean isOne() {
        return !asked.get("event").isEmpty();
    }

    /** The one that was asked for; null if it has no tickets. */
    public Sold getEvent() {
        return events.stream().findFirst().orElse(null);
    }

    public List<Sold> getEvents() {
        return events;
    }

    /** Of the one event. */
    public List<Sold> getTiers() {
        return tiers;
    }

    private List<Sold> sold(Function<SalesRow, String> id, Function<SalesRow, String> name) {
        var all = new LinkedHashMap<String, Sold>();
        for (var row : found.rows()) {
            all.computeIfAbsent(
                            id.apply(row),
                            key ->
                                    new Sold(
                                            key,
                                            name.apply(row),
                                            row.startsAtLocal(),
                                            new SalesSum()))
                    .sum
                    .add(row);
        }
        return List.copyOf(all.values());
    }

    /** The same days of one event. */
    public String about(Sold event) {
        var days = query(asked.entrySet().stream().filter(one -> one.getKey().startsWith("sold")));
        return "/operator/reports?event=" + event.id + (days.isEmpty() ? "" : "&" + days);
    }

    /** By the clock of the venue. */
    public String when(Sold event) {
        return WHEN.format(event.starts);
    }

    public SalesSum getTotal() {
        return total;
    }

    public SalesChart getChart() {
        return chart;
    }

    public boolean isMore() {
        return found.next() != null;
    }

    /** The page with further events. */
    public String getFurther() {
        return "/operator/reports?" + query() + "&after=" + found.next();
    }

    /** With the events of all pages. */
    public String file(String format) {
        return "/api/operator/reports/sales/" + format + "?" + query();
    }

    private String query() {
        return query(asked.entrySet().stream());
    }

    private static String query(Stream<Map.Entry<String, String>> fields) {
        return fields.filter(one -> !one.getValue().isEmpty())
                .map(
                        one ->
                                one.getKey()
                                        + "="
                                        + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
