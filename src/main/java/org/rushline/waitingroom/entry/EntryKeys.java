package org.rushline.waitingroom.entry;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.rushline.platform.Seal;
import org.rushline.platform.id.EventId;
import org.rushline.platform.problem.Conflict;
import org.rushline.platform.problem.NotFound;
import org.rushline.platform.sql.Sql;
import org.rushline.waitingroom.Because;
import org.rushline.waitingroom.Cords;
import org.rushline.waitingroom.Rooms;
import org.rushline.waitingroom.draws.DrawSettings;

/**
 * The keys that sign for a shop: one signs, the next one is published already, and former ones are
 * published until the last token that they signed expires.
 */
@Stateless
public class EntryKeys {

    /** Whoever signs waits for who changes the keys, and the other way round. */
    private static final String LOCK = "select from entry_shop where event_id = ? for update";

    private static final String MAKE =
            """
            insert into entry_key (kid, event_id, public_key, sealed_key, signs_since)
            values (?, ?, ?, ?, case when ?::boolean then clock_timestamp() end)""";

    private static final String LIST =
            "select * from entry_key where event_id = ? order by signs_since desc nulls first, made_at desc";

    private static final String SIGNS =
            """
            select public_key, sealed_key, kid from entry_key
            where event_id = ? and signs_since is not null and retired_at is null""";

    private static final String RETIRE =
            """
            update entry_key k set retired_at = clock_timestamp(), published_until = greatest(clock_timestamp(),
                (select max(t.expires_at) from entry_token t where t.kid = k.kid))
            where event_id = ? and signs_since is not null and retired_at is null""";

    private static final String WITHDRAW =
            """
            update entry_key set withdrawn = true, published_until = least(published_until, clock_timestamp())
            where event_id = ? and retired_at is not null and not withdrawn""";

    private static final String PROMOTE =
            """
            update entry_key set signs_since = clock_timestamp() where event_id = ? and signs_since is null
            returning kid""";

    private static final String PUBLISHED =
            """
            select public_key from entry_key
            where event_id = ? and coalesce(published_until, 'infinity') > clock_timestamp()
            order by signs_since nulls last""";

    private static final String KNOWN =
            "select public_key from entry_key where kid = ? and event_id = ? and not withdrawn";

    private static final String KNOWN_ANYWHERE =
            "select public_key from entry_key where kid = ? and not withdrawn";

    @Inject Sql sql;
    @Inject Rooms rooms;
    @Inject Cords cords;
    @Inject DrawSettings settings;

    private Seal seal;

    @PostConstruct
    void prepare() {
        seal = settings.seal("key of entry tokens");
    }

    /**
     * Makes a key that signs and the next one, if there is none.
     *
     * @throws Conflict if there is nothing to seal them with
     */
    public void prepare(EventId event) {
        if (!settings.hasKey()) {
            throw EntryRefusals.noKey();
        }
        sql.first(LOCK, row -> true, event);
        if (sql.list(LIST, row -> true, event).isEmpty()) {
            make(event, true);
            make(event, false);
        }
    }

    private void make(EventId event, boolean signs) {
        var pair = EntryKeyPair.random();
        var sealed = seal.seal(pair.privateKey(), about(event, pair.kid()));
        sql.change(MAKE, pair.kid(), event, pair.publicKey(), sealed, signs);
    }

    private static byte[] about(EventId event, String kid) {
        return (event + " " + kid).getBytes(US_ASCII);
    }

    /** All that there were, the next one first. */
    public List<EntryKeyView> list(EventId event) {
        rooms.get(event);
        return sql.list(LIST, EntryKeys::view, event);
    }

    /**
     * The next key signs from now on.
     *
     * @param withdraw whether what former keys have signed is refused at once
     * @throws NotFound if there has been no shop
     */
    public void change(EventId event, boolean withdraw, Because because) {
        if (!settings.hasKey()) {
            throw EntryRefusals.noKey();
        }
        var room = rooms.get(event).id();
        if (sql.first(LOCK, row -> true, event).isEmpty()) {
            throw Shops.none();
        }
        sql.change(RETIRE, event);
        if (withdraw) {
            sql.change(WITHDRAW, event);
        }
        var kid = sql.first(PROMOTE, row -> row.getString(1), event).orElseThrow();
        make(event, false);
        cords.note(
                room,
                because.about(
                        "Entry tokens of %s are signed by the key %s%s"
                                .formatted(
                                        event,
                                        kid,
                                        withdraw ? ", and the former ones are withdrawn" : "")));
    }

    /** To be asked in a transaction that shares the lock of the shop. */
    public EntryKeyPair signing(EventId event) {
        return sql.first(SIGNS, row -> opened(event, row), event)
                .flatMap(pair -> pair)
                .orElseThrow(EntryRefusals::noKey);
    }

    /** Whether this node's key opens the one that signs. */
    public boolean canSign(EventId event) {
        return sql.first(SIGNS, row -> opened(event, row).isPresent(), event).orElse(false);
    }

    private Optional<EntryKeyPair> opened(EventId event, ResultSet row) throws SQLException {
        var known = row.getBytes("public_key");
        return seal.open(row.getBytes("sealed_key"), about(event, row.getString("kid")))
                .map(secret -> new EntryKeyPair(known, secret));
    }

    /** What the shop believes just now; throws NotFound if there has been none. */
    public PublicKeys published(EventId event) {
        rooms.shown(event);
        var keys = sql.list(PUBLISHED, row -> row.getBytes(1), event);
        if (keys.isEmpty()) {
            throw Shops.none();
        }
        return new PublicKeys(keys.stream().map(PublicKeys.PublicKey::of).toList());
    }

    /** Empty if the event has no such key, or it has been withdrawn. */
    public Optional<byte[]> known(EventId event, String kid) {
        return sql.first(KNOWN, row -> row.getBytes(1), kid, event);
    }

    /** The same, of any event. */
    public Optional<byte[]> known(String kid) {
        return sql.first(KNOWN_ANYWHERE, row -> row.getBytes(1), kid);
    }

    private static EntryKeyView view(ResultSet row) throws SQLException {
        return new EntryKeyView(
                row.getString("kid"),
                Sql.instant(row, "made_at"),
                Sql.instant(row, "signs_since"),
                Sql.instant(row, "retired_at"),
                Sql.instant(row, "published_until"),
                row.getBoolean("withdrawn"));
    }
}
