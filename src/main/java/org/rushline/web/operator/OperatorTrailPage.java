package org.rushline.web.operator;

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
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.platform.problem.NotFound;
import org.rushline.trail.TrailKind;
import org.rushline.trail.reading.TrailDetails;
import org.rushline.trail.reading.TrailEntryView;
import org.rushline.trail.reading.TrailQuestion;
import org.rushline.trail.reading.TrailReader;
import org.rushline.web.Faults;
import org.rushline.web.FormInput;

/** {@code /operator/trail}: what was changed, by whom, and who was refused. */
@Named
@RequestScoped
@RolesAllowed("ADMINISTRATOR")
public class OperatorTrailPage {

    private static final Predicate<String> NUMBER = Pattern.compile("\\d{1,18}").asMatchPredicate();

    @Inject TrailReader reader;
    @Inject Faults faults;

    private List<TrailEntryView> entries = List.of();
    private TrailDetails details;

    /** Before anything is rendered: what is wrong with a question stands above it. */
    @PostConstruct
    void open() {
        details = FormInput.first("number").filter(NUMBER).flatMap(this::details).orElse(null);
        if (details == null) {
            try {
                entries = reader.find(question(), TrailReader.PAGE);
            } catch (InvalidFields wrong) {
                faults.add(wrong);
            }
        }
    }

    /** Those that were asked for; none if the question is wrong. */
    public List<TrailEntryView> getEntries() {
        return entries;
    }

    private TrailQuestion question() {
        return TrailQuestion.of(
                getWho(),
                getAbout(),
                getKind(),
                moment("from", 0),
                moment("until", 1),
                value("after"));
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

    public String getWho() {
        return value("who");
    }

    public String getAbout() {
        return value("about");
    }

    public String getKind() {
        return value("kind");
    }

    public String getFrom() {
        return value("from");
    }

    public String getUntil() {
        return value("until");
    }

    public TrailKind[] getKinds() {
        return TrailKind.values();
    }

    public boolean isMore() {
        return entries.size() == TrailReader.PAGE;
    }

    /** The page with older entries. */
    public String getOlder() {
        var last = entries.get(entries.size() - 1).number();
        return "/operator/trail?" + asked(Map.of("after", String.valueOf(last)));
    }

    public String getTable() {
        var days = new LinkedHashMap<String, String>();
        days.put("from", moment("from", 0));
        days.put("until", moment("until", 1));
        return "/api/operator/trail/csv?" + asked(days);
    }

    private String asked(Map<String, String> instead) {
        var all = new LinkedHashMap<String, String>();
        all.put("who", getWho());
        all.put("about", getAbout());
        all.put("kind", getKind());
        all.put("from", getFrom());
        all.put("until", getUntil());
        all.putAll(instead);
        return all.entrySet().stream()
                .filter(one -> !one.getValue().isEmpty())
                .map(
                        one ->
                                one.getKey()
                                        + "="
                                        + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** The entry that is shown by itself; null if all that were found are. */
    public TrailDetails getDetails() {
        return details;
    }

    private Optional<TrailDetails> details(String number) {
        try {
            return Optional.of(reader.get(Long.parseLong(number)));
        } catch (NotFound none) {
            return Optional.empty();
        }
    }
}
