package org.rushline.availability;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.rushline.availability.board.SeatBoard;
import org.rushline.availability.board.SeatBoards;
import org.rushline.availability.board.SeatBoards.NoBoard;
import org.rushline.availability.board.SeatRowsCache;
import org.rushline.availability.board.SeatRowsCache.Section;
import org.rushline.platform.Money;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.TierId;

/** The sections of an event, counted on its board; a crowd that asks at once shares one count. */
@ApplicationScoped
public class OpenSections {

    private static final Duration FRESH = Duration.ofMillis(800);
    private static final int MOST_EVENTS = 2_000;

    @Inject SeatBoards boards;
    @Inject SeatRowsCache rowsCache;
    @Inject SeatLists lists;

    private LoadingCache<EventId, List<OpenSection>> known;

    @PostConstruct
    void prepare() {
        known =
                Caffeine.newBuilder()
                        .expireAfterWrite(FRESH)
                        .maximumSize(MOST_EVENTS)
                        .build(this::count);
    }

    /** In the order of the plan; only those with something left. */
    public List<OpenSection> of(EventId event) {
        return known.get(event);
    }

    public Optional<OpenSection> find(EventId event, int number) {
        return of(event).stream().filter(section -> section.number() == number).findFirst();
    }

    private List<OpenSection> count(EventId event) {
        try {
            var board = boards.watched(event);
            var prices = lists.prices(event);
            return rowsCache.of(board.plan()).sections().stream()
                    .flatMap(section -> count(section, board, prices).stream())
                    .toList();
        } catch (NoBoard e) {
            return List.of();
        }
    }

    private static Optional<OpenSection> count(
            Section section, SeatBoard board, Map<TierId, Money> prices) {
        var seats = board.seats();
        var tiers = board.tiers();
        var free =
                IntStream.range(section.firstOrdinal(), section.end())
                        .filter(seats::isFree)
                        .mapToObj(ordinal -> prices.get(tiers.get(seats.tier(ordinal))))
                        .toList();
        if (free.isEmpty()) {
            return Optional.empty();
        }
        var byAmount = Comparator.comparingLong(Money::amount);
        return Optional.of(
                new OpenSection(
                        section.number(),
                        section.name(),
                        section.zone(),
                        section.standing(),
                        free.size(),
                        Collections.min(free, byAmount),
                        Collections.max(free, byAmount)));
    }
}
