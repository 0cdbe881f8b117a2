package org.rushline.waitingroom.entry;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.rushline.platform.id.AccountId;
import org.rushline.platform.id.EventId;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.platform.problem.NotFound;
import org.rushline.platform.problem.Problem;
import org.rushline.platform.sql.Sql;
import org.rushline.waitingroom.AdmissionNeeded;
import org.rushline.waitingroom.Rooms;
import org.rushline.waitingroom.entry.Shops.Shop;

/**
 * Gives a token to whoever has been let in. Until a shop redeems it they get the same one again, so
 * that a second click does not spoil the first.
 */
@Stateless
public class EntryTokens {

    private static final int NAME_BYTES = 16;

    /** No keys are changed until the token is a row. */
    private static final String SHOP =
            "select addresses, secret from entry_shop where event_id = ? and addresses <> '{}' for share";

    /** Whoever asks is seen, and holds their admission's row: at another node they wait. */
    private static final String ADMITTED =
            """
            update admission a set seen_at = clock_timestamp()
            where a.ended_at is null and a.id in (
                select s.id from waiting_room_event e join waiting_room r on r.id = e.room_id
                join shopping s on s.room_id = r.id and s.term = r.term
                where e.event_id = ? and s.holder = ?)
            returning a.id, a.expires_at""";

    private static final String SAME =
            """
            select t.*, ceil(extract(epoch from t.expires_at - clock_timestamp())) as expires_in
            from entry_token t join admission a on a.id = t.admission_id
            where t.admission_id = ? and t.event_id = ? and t.kid = ? and t.address = ?
                and t.redeemed_at is null and t.replaced_at is null
                and (t.expires_at > clock_timestamp() + interval '1 minute'
                    or t.expires_at > clock_timestamp() and t.expires_at = date_trunc('second', a.expires_at))""";

    private static final String REPLACE =
            """
            update entry_token set replaced_at = clock_timestamp()
            where admission_id = ? and redeemed_at is null and replaced_at is null""";

    private static final String VISITS =
            "select count(*) >= 5 as many from entry_token where admission_id = ? and redeemed_at is not null";

    /** A token counts whole seconds. */
    private static final String MAKE =
            """
            insert into entry_token (event_id, admission_id, kid, address, issued_at, expires_at)
            select ?, a.id, ?, ?, date_trunc('second', clock_timestamp()),
                date_trunc('second', least(a.expires_at, clock_timestamp() + interval '5 minutes'))
            from admission a where a.id = ? and a.expires_at > clock_timestamp() + interval '2 seconds'
            returning *, ceil(extract(epoch from expires_at - clock_timestamp())) as expires_in""";

    private record Admitted(long row, Instant until) {}

    private record Given(UUID jti, Instant issuedAt, Instant expiresAt, long expiresIn) {}

    @Inject Sql sql;
    @Inject Rooms rooms;
    @Inject EntryKeys keys;
    @Inject EntryThrottle throttle;

    /**
     * The way into the shop, for whoever has been let in.
     *
     * @param returnTo one of the shop's addresses; null for its usual one
     * @param issuer where people reach us
     * @throws NotFound if the event has no shop
     * @throws AdmissionNeeded if they have not been let in
     * @throws Problem if they have been there too often, ask too often, or nobody needs a token
     */
    public EntryView give(EventId event, AccountId who, String returnTo, String issuer) {
        throttle.toAsk(who);
        var on = rooms.shown(event).mode().on();
        var shop = sql.first(SHOP, Shops::shop, event).orElseThrow(Shops::none);
        var address = address(shop, returnTo);
        var admitted =
                sql.first(ADMITTED, EntryTokens::admitted, event, who)
                        .orElseThrow(
                                () -> on ? new AdmissionNeeded(event) : EntryRefusals.notNeeded());
        var key = keys.signing(event);
        var given = given(event, admitted, key.kid(), address);
        var token =
                new EntryToken(
                        given.jti(),
                        issuer,
                        address.origin(),
                        event,
                        name(shop, who),
                        given.issuedAt(),
                        given.expiresAt(),
                        admitted.until());
        var signed = token.signed(key.kid(), key);
        return new EntryView(address.with(signed), signed, given.expiresAt(), given.expiresIn());
    }

    private static ShopAddress address(Shop shop, String returnTo) {
        if (returnTo == null) {
            return shop.addresses().get(0);
        }
        return shop.addresses().stream()
                .filter(address -> address.text().equals(returnTo))
                .findFirst()
                .orElseThrow(
                        () ->
                                new InvalidFields(
                                        "returnTo",
                                        "is not one of the addresses that the operator has listed"));
    }

    private Given given(EventId event, Admitted admitted, String kid, ShopAddress address) {
        return sql.first(SAME, EntryTokens::given, admitted.row(), event, kid, address.text())
                .or(() -> another(event, admitted, kid, address))
                .orElseThrow(() -> new AdmissionNeeded(event));
    }

    private Optional<Given> another(
            EventId event, Admitted admitted, String kid, ShopAddress address) {
        sql.change(REPLACE, admitted.row());
        if (sql.first(VISITS, row -> row.getBoolean("many"), admitted.row()).orElseThrow()) {
            throw EntryRefusals.tooManyVisits();
        }
        return sql.first(MAKE, EntryTokens::given, event, kid, address.text(), admitted.row());
    }

    /** Nobody finds out who it is, nor another shop that it is the same. */
    private static String name(Shop shop, AccountId who) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes(shop.secret()), "HmacSHA256"));
            return EntryKeyPair.text(Arrays.copyOf(mac.doFinal(bytes(who.uuid())), NAME_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK knows HMAC-SHA-256", e);
        }
    }

    private static byte[] bytes(UUID uuid) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array();
    }

    private static Admitted admitted(ResultSet row) throws SQLException {
        return new Admitted(row.getLong("id"), Sql.instant(row, "expires_at"));
    }

    private static Given given(ResultSet row) throws SQLException {
        return new Given(
                row.getObject("jti", UUID.class),
                Sql.instant(row, "issued_at"),
                Sql.instant(row, "expires_at"),
                row.getLong("expires_in"));
    }
}
