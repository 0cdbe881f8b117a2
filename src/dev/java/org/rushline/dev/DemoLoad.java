package org.rushline.dev;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rushline.dev.DemoCrew.Step;
import org.rushline.dev.OperatorClient.Refused;

/**
 * One load: first all that goes on sale now, so that there is soon something to buy, then the rest.
 */
final class DemoLoad {

    private static final int SEASON = 50;

    private static final Duration TICKETS_WITHIN = Duration.ofMinutes(5);

    private final DemoBoxOffice office;
    private final DemoProgress progress;
    private final DemoData data;
    private final DemoCounts counts;
    private final Map<String, DemoPlan> plans = new ConcurrentHashMap<>();
    private final Map<String, String> performers = new ConcurrentHashMap<>();
    private final Map<String, DemoEvent> awaited = new ConcurrentHashMap<>();

    DemoLoad(OperatorClient client, DemoProgress progress, DemoData data, DemoCounts counts) {
        this.office = new DemoBoxOffice(client);
        this.progress = progress;
        this.data = data;
        this.counts = counts;
    }

    void run() throws InterruptedException {
        var onSaleFirst =
                data.events().stream().collect(Collectors.partitioningBy(DemoEvent::onSaleNow));
        try (var crew = new DemoCrew(progress)) {
            var fullHouses = venues(onSaleFirst.get(true));
            crew.doAll(fullHouses.stream().map(venue -> open(venue, true)));
            load(crew, onSaleFirst.get(true));
            var others = venues(onSaleFirst.get(false)).stream();
            crew.doAll(others.filter(v -> !fullHouses.contains(v)).map(v -> open(v, false)));
            load(crew, onSaleFirst.get(false));
        }
        awaitTickets();
    }

    private static Set<DemoVenue> venues(List<DemoEvent> events) {
        return events.stream().map(DemoEvent::venue).collect(Collectors.toSet());
    }

    private void load(DemoCrew crew, List<DemoEvent> events) throws InterruptedException {
        crew.doAll(
                events.stream()
                        .flatMap(event -> event.performers().stream())
                        .distinct()
                        .filter(performer -> !performers.containsKey(performer.key()))
                        .map(this::introduce));
        crew.doAll(
                events.get(0).onSaleNow()
                        ? events.stream().map(this::putOnSale)
                        : seasons(events).map(this::announce));
    }

    private static Stream<List<DemoEvent>> seasons(List<DemoEvent> events) {
        return IntStream.range(0, (events.size() + SEASON - 1) / SEASON)
                .mapToObj(
                        n -> events.subList(n * SEASON, Math.min(events.size(), (n + 1) * SEASON)));
    }

    private Step open(DemoVenue venue, boolean onSale) {
        return new Step(
                venue.reference(),
                () -> {
                    plans.put(venue.key(), office.venue(venue, onSale));
                    var done = counts.venues().incrementAndGet();
                    progress.reached(done, data.venues().size(), "venues");
                });
    }

    private Step introduce(DemoPerformer performer) {
        return new Step(
                performer.reference(),
                () -> {
                    performers.put(performer.key(), office.performer(performer));
                    var done = counts.performers().incrementAndGet();
                    progress.reached(done, data.performers().size(), "teams and authors");
                });
    }

    private Step putOnSale(DemoEvent event) {
        return new Step(
                event.reference(),
                () -> {
                    awaited.put(office.putOnSale(asked(event)), event);
                    reached(1);
                });
    }

    private Step announce(List<DemoEvent> season) {
        return new Step(season.get(0).reference() + " and those after it", () -> together(season));
    }

    /**
     * Unless some are there from an earlier load, or one is refused: it shall not take the others
     * along.
     */
    private void together(List<DemoEvent> season) throws InterruptedException {
        try {
            office.announced(season.stream().map(this::asked).toList());
            reached(season.size());
        } catch (Refused e) {
            oneByOne(season);
        }
    }

    private void oneByOne(List<DemoEvent> season) throws InterruptedException {
        for (var event : season) {
            try {
                office.announced(asked(event));
                reached(1);
            } catch (Refused e) {
                progress.problem(event.reference(), e.getMessage());
            }
        }
    }

    private JsonObject asked(DemoEvent event) {
        var plan = there(plans, event.venue().key());
        var who = event.performers().stream().map(p -> there(performers, p.key())).toList();
        return DemoRequests.event(event, plan, who, data.calendar());
    }

    private void reached(int more) {
        progress.reached(counts.events().addAndGet(more), data.events().size(), "events");
    }

    private void awaitTickets() throws InterruptedException {
        var deadline = Instant.now().plus(TICKETS_WITHIN);
        var made = new HashMap<String, Long>();
        while (!awaited.isEmpty() && Instant.now().isBefore(deadline)) {
            for (var id : List.copyOf(awaited.keySet())) {
                look(id, made);
            }
            var tickets = made.values().stream().mapToLong(Long::longValue).sum();
            progress.reached(tickets, ticketsToMake(), "tickets");
            Thread.sleep(awaited.isEmpty() ? 0 : 1000); // the server shall make them, not answer us
        }
        awaited.values().forEach(e -> progress.problem(e.reference(), "its tickets take too long"));
    }

    private void look(String id, Map<String, Long> made) throws InterruptedException {
        try {
            var publication = office.publication(id);
            made.put(id, publication.made());
            if (publication.done()) {
                awaited.remove(id);
                counts.onSale().incrementAndGet();
            }
        } catch (Refused e) {
            progress.problem(awaited.remove(id).reference(), e.getMessage());
        }
    }

    private long ticketsToMake() {
        return data.events().stream()
                .filter(DemoEvent::onSaleNow)
                .mapToLong(event -> event.venue().capacity())
                .sum();
    }

    private static <T> T there(Map<String, T> things, String key) {
        var thing = things.get(key);
        if (thing == null) {
            throw new Refused(key + " could not be loaded before");
        }
        return thing;
    }
}
