package org.rushline.search.indexing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.rushline.changelog.LogPosition;
import org.rushline.platform.sql.AutocommitSql;
import org.rushline.platform.sql.Sql;
import org.rushline.search.EventIndex;

/** The database's row about a shared index, with the writer's lease, by the database's clock. */
final class SharedNote {

    static final int LEASE_SECONDS = 15;

    private static final String LEASE =
            """
            insert into shared_index (mapping, leased_by, leased_until)
            values (?, ?, now() + ? * interval '1 second')
            on conflict (mapping) do update
                set leased_by = excluded.leased_by, leased_until = excluded.leased_until
                where shared_index.leased_by is null or shared_index.leased_until < now()
                    or shared_index.leased_by = excluded.leased_by""";

    private static final String READ =
            "select generation, position, others from shared_index where mapping = ?";

    private static final String MAKING =
            """
            update shared_index set others = others || ?::text
            where mapping = ? and leased_by = ?""";

    private static final String MADE =
            """
            update shared_index set generation = ?, position = ?, next = ?,
                others = array_remove(others, ?)
                    || case when generation is null then '{}' else array[generation] end
            where mapping = ? and leased_by = ?""";

    private static final String REACHED =
            """
            update shared_index set position = ?, next = ?,
                leased_until = now() + ? * interval '1 second'
            where mapping = ? and generation = ? and leased_by = ?""";

    private static final String GO_BACK =
            """
            update shared_index set position = ?, next = ?, leased_by = null, leased_until = null
            where mapping = ? and generation = ? and next > ?""";

    private static final String DROPPED =
            "update shared_index set others = array_remove(others, ?) where mapping = ?";

    private static final String RELEASE =
            """
            update shared_index set leased_by = null, leased_until = null
            where mapping = ? and leased_by = ?""";

    private final AutocommitSql database;
    private final String node = UUID.randomUUID().toString();

    SharedNote(DataSource database) {
        this.database = new AutocommitSql(database);
    }

    /** An index, and how far it has followed the log. */
    record Kept(String generation, LogPosition position) {}

    /** Takes the lease if it is free, or prolongs it; whether this node has it. */
    boolean lease() {
        return change(LEASE, EventIndex.MAPPING, node, LEASE_SECONDS);
    }

    /** The index that counts; empty if none has been made yet. */
    Optional<Kept> kept() {
        return read(
                row -> {
                    var generation = row.getString("generation");
                    return generation == null
                            ? Optional.empty()
                            : Optional.of(new Kept(generation, position(row)));
                });
    }

    /** Indexes that are of no use any more, unless one is just being made. */
    List<String> others() {
        return read(row -> List.of((String[]) row.getArray("others").getArray()));
    }

    /** Before it exists: should this node die it will be found among the others. */
    boolean making(String generation) {
        return change(MAKING, generation, EventIndex.MAPPING, node);
    }

    boolean made(Kept index) {
        return change(
                MADE,
                index.generation(),
                index.position().toString(),
                index.position().next(),
                index.generation(),
                EventIndex.MAPPING,
                node);
    }

    /** The index that counts has followed the log so far. False if this node may not write. */
    boolean reached(Kept index) {
        return change(
                REACHED,
                index.position().toString(),
                index.position().next(),
                LEASE_SECONDS,
                EventIndex.MAPPING,
                index.generation(),
                node);
    }

    /** A slow writer could overwrite newer documents, so the next one begins from here. */
    void goBack(Kept index) {
        change(
                GO_BACK,
                index.position().toString(),
                index.position().next(),
                EventIndex.MAPPING,
                index.generation(),
                index.position().next());
    }

    void dropped(String generation) {
        change(DROPPED, generation, EventIndex.MAPPING);
    }

    /** Another node need not wait until it runs out. */
    void release() {
        change(RELEASE, EventIndex.MAPPING, node);
    }

    private static LogPosition position(ResultSet row) throws SQLException {
        return LogPosition.parse(row.getString("position"));
    }

    private <T> T read(Sql.RowReader<T> reader) {
        return database.first(READ, reader, EventIndex.MAPPING).orElseThrow();
    }

    private boolean change(String sql, Object... values) {
        return database.change(sql, values) == 1;
    }
}
