package org.rushline.bench.searching;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;
import org.rushline.bench.Installation;
import org.rushline.search.SearchableEvent;

/** Puts a big catalogue into an empty database, past the API: that would take hours. */
final class BigDatabase {

    private static final int PAGE = 10_000;

    private final Installation installation;
    private final BigCatalogue catalogue;

    BigDatabase(Installation installation, BigCatalogue catalogue) {
        this.installation = installation;
        this.catalogue = catalogue;
    }

    /** The first so many. Nobody is told by the change log: no index has been made yet. */
    void fill(long events) throws SQLException, IOException {
        Flyway.configure()
                .dataSource(installation.databaseUrl(), "postgres", "postgres")
                .load()
                .migrate();
        try (var connection = installation.connect();
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            names(connection);
            for (var from = 1L; from <= events; from += PAGE) {
                page(connection, from, Math.min(events + 1, from + PAGE));
            }
            statement.execute("analyze");
        }
    }

    private void names(Connection connection) throws SQLException, IOException {
        var venues = new Rows();
        var plans = new Rows();
        for (var venue : catalogue.cast().venues()) {
            var id = venues.count() + 1L;
            venues.add(
                    id,
                    venue.name(),
                    venue.city(),
                    venue.region().isEmpty() ? null : venue.region(),
                    venue.country(),
                    venue.latitude(),
                    venue.longitude(),
                    venue.zone());
            plans.add(id, id, "Plan", 1, 1000, 1000, "[]", 1, "PITCH");
        }
        venues.into(
                connection,
                "venue (id, name, city, region, country, latitude, longitude, time_zone)");
        plans.into(
                connection,
                "seat_plan (id, venue_id, name, revision, width, height, categories, places, stage)");
        var performers = new Rows();
        for (var performer : catalogue.cast().performers()) {
            performers.add(performers.count() + 1L, performer.name(), performer.kind());
        }
        performers.into(connection, "performer (id, name, kind)");
    }

    private void page(Connection connection, long from, long to) throws SQLException, IOException {
        var events = new Rows();
        var acts = new Rows();
        var tiers = new Rows();
        each(
                from,
                to,
                event -> {
                    events.add(
                            event.id().value(),
                            event.name(),
                            event.type(),
                            event.description(),
                            event.location().id().value(),
                            event.location().id().value(),
                            event.status(),
                            event.zone(),
                            event.startsLocal(),
                            event.starts(),
                            event.ends(),
                            event.prices().currency());
                    for (var at = 0; at < event.acts().size(); at++) {
                        acts.add(event.id().value(), at, event.acts().get(at).id().value());
                    }
                    tiers.add(
                            event.id().value(),
                            event.id().value(),
                            0,
                            "A",
                            event.prices().lowest());
                });
        events.into(
                connection,
                "event (id, name, type, description, venue_id, seat_plan_id, status, time_zone,"
                        + " starts_at_local, starts_at, ends_at, currency)");
        acts.into(connection, "event_performer (event_id, position, performer_id)");
        tiers.into(connection, "price_tier (id, event_id, position, name, price)");
    }

    private void each(long from, long to, Consumer<SearchableEvent> use) {
        LongStream.range(from, to).mapToObj(catalogue::event).forEach(use);
    }

    /** Lines for COPY. */
    private static final class Rows {

        private final StringBuilder text = new StringBuilder();
        private int count;

        void add(Object... cells) {
            for (var at = 0; at < cells.length; at++) {
                text.append(at == 0 ? "" : "\t").append(cells[at] == null ? "\\N" : cells[at]);
            }
            text.append('\n');
            count++;
        }

        int count() {
            return count;
        }

        void into(Connection connection, String columns) throws SQLException, IOException {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + columns + " from stdin", new StringReader(text.toString()));
        }
    }
}
