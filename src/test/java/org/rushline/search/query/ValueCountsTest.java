package org.rushline.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rushline.catalog.EventStatus;
import org.rushline.catalog.EventType;
import org.rushline.platform.id.EventId;
import org.rushline.search.EventDoc;
import org.rushline.search.EventIndex;
import org.rushline.search.SearchableEvent;
import org.rushline.search.SmallCatalogue;
import org.rushline.search.request.Facet;

/** Counts as Hibernate Search does, whether few or most are found. */
class ValueCountsTest {

    private static final List<SearchableEvent.Location> PLACES =
            List.of(
                    SmallCatalogue.ALLIANZ_ARENA,
                    SmallCatalogue.BERNABEU,
                    SmallCatalogue.LEVIS,
                    SmallCatalogue.MILLERNTOR);

    private static final List<String> FIELDS =
            Arrays.stream(Facet.values()).map(Facet::counted).toList();

    private static final Random CHANCE = new Random(2027);

    @TempDir static Path folder;

    private static EventIndex index;

    enum Found {
        ALL(f -> f.matchAll().toPredicate()),
        MOST(f -> f.not(f.match().field("type").matching("OPERA")).toPredicate()),
        FEW(f -> f.match().field("type").matching("OPERA").toPredicate()),
        NONE(f -> f.matchNone().toPredicate());

        private final Function<SearchPredicateFactory, SearchPredicate> predicate;

        Found(Function<SearchPredicateFactory, SearchPredicate> predicate) {
            this.predicate = predicate;
        }
    }

    /** Several segments, with events in them that were changed or removed since. */
    @BeforeAll
    static void fill() {
        index = EventIndex.inFolder(folder);
        var shop = new SmallCatalogue();
        for (var part = 0; part < 3; part++) {
            var before = shop.events().size();
            IntStream.range(0, 200).forEach(i -> shop.add(any(shop)));
            index.add(shop.events().subList(before, shop.events().size()));
            index.flush();
        }
        index.remove(LongStream.of(3, 50, 201, 202, 599).mapToObj(EventId::new).toList());
        index.put(shop.events().subList(210, 250));
        index.flush();
    }

    @AfterAll
    static void close() {
        index.close();
    }

    @ParameterizedTest
    @EnumSource(Found.class)
    void counts_as_the_engine_does(Found found) {
        try (var session = index.session()) {
            var scope = session.scope(EventDoc.class);
            var predicate = found.predicate.apply(scope.predicate());
            var counted = ValueCounts.in(scope).count(predicate, FIELDS);
            assertThat(counted).isEqualTo(Aggregations.in(session).count(predicate, FIELDS));
            assertThat(counted.get("type").values().stream().mapToLong(n -> n).sum())
                    .isEqualTo(session.search(scope).where(predicate).fetchTotalHitCount());
        }
    }

    private static SearchableEvent any(SmallCatalogue shop) {
        var event =
                shop.event(
                        "Evening",
                        EventType.values()[CHANCE.nextInt(EventType.values().length)],
                        EventStatus.ON_SALE,
                        "0%d-01".formatted(1 + CHANCE.nextInt(9)),
                        PLACES.get(CHANCE.nextInt(PLACES.size())),
                        CHANCE.nextInt(700_00),
                        null);
        return CHANCE.nextInt(10) == 0 ? SmallCatalogue.priceless(event) : event;
    }
}
