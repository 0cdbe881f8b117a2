package org.rushline.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rushline.catalog.EventType;
import org.rushline.programme.FoundEvents;
import org.rushline.programme.Programme;
import org.rushline.programme.ProgrammeQuery;

/** {@code /search}: what was asked for, and what fits. What cannot be read does not matter. */
@Named
@RequestScoped
public class SearchPage {

    private static final int LONGEST = 100;

    @Inject HttpServletRequest request;
    @Inject Programme programme;

    private ProgrammeQuery query;
    private FoundEvents found;

    @PostConstruct
    void open() {
        query =
                new ProgrammeQuery(
                        asked("q"), asked("city"), type(), day("from"), day("to"), page());
        found = programme.search(query);
    }

    public ProgrammeQuery getQuery() {
        return query;
    }

    public FoundEvents getFound() {
        return found;
    }

    public List<String> getCities() {
        return programme.cities();
    }

    public EventType[] getTypes() {
        return EventType.values();
    }

    /** Whether anything but the front page's list was asked for. */
    public boolean isNarrowed() {
        return !address(1).equals("/search?page=1");
    }

    public String getPrevious() {
        return query.page() > 1 ? address(query.page() - 1) : null;
    }

    public String getNext() {
        return query.page() < found.pages() ? address(query.page() + 1) : null;
    }

    private String address(int page) {
        return Stream.of("q", "city", "type", "from", "to")
                .filter(name -> !asked(name).isBlank())
                .map(name -> name + "=" + URLEncoder.encode(asked(name), StandardCharsets.UTF_8))
                .collect(
                        Collectors.collectingAndThen(
                                Collectors.toList(), parts -> link(parts, page)));
    }

    private static String link(List<String> parts, int page) {
        var before = parts.isEmpty() ? "" : String.join("&", parts) + "&";
        return "/search?" + before + "page=" + page;
    }

    private String asked(String name) {
        var value = request.getParameter(name);
        if (value == null) {
            return "";
        }
        var seen = value.replaceAll("\\p{Cntrl}", " ");
        return seen.length() > LONGEST ? seen.substring(0, LONGEST) : seen;
    }

    private EventType type() {
        return Stream.of(EventType.values())
                .filter(type -> type.name().equals(asked("type")))
                .findFirst()
                .orElse(null);
    }

    private LocalDate day(String name) {
        try {
            var day = LocalDate.parse(asked(name));
            return day.getYear() < 10_000 ? day : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private int page() {
        var asked = asked("page");
        return asked.matches("\\d{1,6}") ? Integer.parseInt(asked) : 1;
    }
}
