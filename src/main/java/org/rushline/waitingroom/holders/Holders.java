package org.rushline.waitingroom.holders;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.rushline.accounts.SignInNeeded;
import org.rushline.platform.id.AccountId;
import org.rushline.platform.problem.Problem;
import org.rushline.platform.sql.Sql;
import org.rushline.waitingroom.Room;
import org.rushline.waitingroom.RoomRefusals;
import org.rushline.waitingroom.secrets.RoomSecrets;

/** Who stands where. Whoever signs in takes the place of their browser along, for good. */
@Stateless
public class Holders {

    /**
     * Whoever has a place of their own takes another one along only if it was there before. In the
     * first minute of a rush there are no statistics; the orders lead along the right indexes even
     * so.
     */
    static final String TAKE =
            """
            insert into place_claim (room_id, term, holder, account)
            select p.room_id, p.term, p.holder, asked.account
            from (select ? as room, ?::smallint as term, ?::uuid as browser, ?::uuid as account) asked
            cross join lateral (
                select * from place p
                where p.room_id = asked.room and p.term = asked.term and p.holder = asked.browser
                order by p.again limit 1) p
            where coalesce(p.number < (
                    select own.number from place own
                    where own.room_id = asked.room and own.term = asked.term and own.holder = asked.account
                    order by own.again limit 1), true)
                and place_holder(asked.room, asked.term, asked.account) = asked.account
            on conflict do nothing""";

    static final String TAKEN =
            "select from place_claim where room_id = ? and term = ? and holder = ?";

    static final String IN_LINE = "select place_holder(?, ?::smallint, ?)";

    @Inject Sql sql;
    @Inject RoomSecrets secrets;

    /** One of both is null. */
    private record Found(UUID who, Problem refusal) {

        static Found of(UUID who) {
            return new Found(who, null);
        }

        static Found not(Problem refusal) {
            return new Found(null, refusal);
        }
    }

    /**
     * The account; the browser of whoever has none.
     *
     * @throws Problem with the reason, if they cannot say who they are
     */
    public UUID find(Room room, Visitor who) {
        var found = look(room, who);
        if (found.refusal != null) {
            throw found.refusal;
        }
        return found.who;
    }

    /** The same; empty if they cannot say who they are. */
    public Optional<UUID> known(Room room, Visitor who) {
        return Optional.ofNullable(look(room, who).who);
    }

    /** In whose name they stand in the room's own line: the browser whose place they took along. */
    public UUID inLine(Room room, UUID who) {
        return sql.first(IN_LINE, row -> row.getObject(1, UUID.class), room.id(), room.term(), who)
                .orElseThrow();
    }

    private Found look(Room room, Visitor who) {
        if (who.account() != null) {
            who.token(room.id()).ifPresent(token -> takeAlong(room, token, who.account()));
            return Found.of(who.account().uuid());
        }
        return who.token(room.id())
                .map(token -> browser(room, token))
                .orElseGet(() -> Found.not(nobody(room)));
    }

    private static Problem nobody(Room room) {
        return room.takesBrowsers() ? RoomRefusals.noPlace() : new SignInNeeded();
    }

    private Found browser(Room room, String token) {
        UUID browser;
        try {
            browser = PlaceToken.read(secrets.of(room.id()), room, token);
        } catch (Problem refusal) {
            return Found.not(refusal);
        }
        var isTaken = sql.first(TAKEN, row -> true, room.id(), room.term(), browser).isPresent();
        return isTaken ? Found.not(RoomRefusals.placeClaimed()) : Found.of(browser);
    }

    private void takeAlong(Room room, String token, AccountId account) {
        try {
            var browser = PlaceToken.read(secrets.of(room.id()), room, token);
            sql.change(TAKE, room.id(), room.term(), browser, account);
        } catch (Problem nothingToTake) {
            // an account needs no token
        }
    }
}
