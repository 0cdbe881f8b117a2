package org.rushline.bench.searching;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** PostgreSQL's own index of the catalogue. */
final class SearchTable {

    /** Beside the catalogue, since full text across joins has no index. */
    private static final List<String> MAKE =
            List.of(
                    "create extension if not exists pg_trgm",
                    "create extension if not exists unaccent",
                    """
                    create table found as
                    select e.id, e.type, e.status, e.starts_at, e.starts_at_local::date as day, e.ends_at, e.name,
                        v.country, lower(unaccent(v.city)) as city, v.latitude, v.longitude, price.lowest, words.names,
                        setweight(to_tsvector('simple', words.names), 'A') || setweight(to_tsvector('simple',
                            lower(unaccent(concat_ws(' ', v.name, v.city, v.region, v.country, e.type, e.description,
                                to_char(e.starts_at_local, 'FMMonth FMDD YYYY'))))), 'B') as text
                    from event e
                    join venue v on v.id = e.venue_id
                    cross join lateral (select min(price + fee) as lowest from price_tier where event_id = e.id) price
                    cross join lateral (select lower(unaccent(concat_ws(' ', e.name, string_agg(p.name, ' ')))) as names
                        from event_performer ep join performer p on p.id = ep.performer_id where ep.event_id = e.id) words
                    where e.status <> 'DRAFT'""",
                    "alter table found add primary key (id)",
                    "create index found_text on found using gin (text)",
                    "create index found_names on found using gin (names gin_trgm_ops)",
                    "create index found_starts on found (starts_at, id)",
                    "create index found_city on found (city, starts_at)",
                    "create index found_place on found (latitude, longitude)",
                    "vacuum analyze found");

    private SearchTable() {}

    static void make(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var sql : MAKE) {
                statement.execute(sql);
            }
        }
    }
}
