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

    /** Whoever has a place of their own takes another one along only if it was there before. */
    private static final String TAKE =
            """
            insert into place_claim (room_id, term, holder, account)
            select p.room_id, p.term, p.holder, ? from place p
            where p.room_id = ? and p.term = ? and p.holder = ? and p.again = 0 and not exists (
                select from place own
                where own.room_id = p.room_id and own.term = p.term and own.holder = ? and own.number < p.number)
                and not exists (
                    select from place_claim c where c.room_id = p.room_id and c.term = p.term and c.account = ?)
            on conflict do nothing""";

    private static final String TAKEN =
            "select from place_claim where room_id = ? and term = ? and holder = ?";

    private static final String IN_LINE = "select place_holder(?, ?::smallint, ?)";

    @Inject Sql sql;
    @Inject RoomSecrets secrets;

    /** One of both is null. */
    private record Found(Holder holder, Problem refusal) {

        static Found of(Holder holder) {
            return new Found(holder, null);
        }

        static Found not(Problem refusal) {
            return new Found(null, refusal);
        }
    }

    /**
     * @throws Problem with the reason, if they cannot say who they are
     */
    public Holder find(Room room, Visitor who) {
        var found = look(room, who);
        if (found.refusal != null) {
            throw found.refusal;
        }
        return found.holder;
    }

    /** Empty if they cannot say who they are. */
    public Optional<Holder> known(Room room, Visitor who) {
        return Optional.ofNullable(look(room, who).holder);
    }

    private Found look(Room room, Visitor who) {
        if (who.account() != null) {
            return Found.of(account(room, who));
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
        return isTaken
                ? Found.not(RoomRefusals.placeClaimed())
                : Found.of(new Holder(browser, browser));
    }

    private Holder account(Room room, Visitor who) {
        var account = who.account();
        who.token(room.id()).ifPresent(token -> takeAlong(room, token, account));
        var inLine =
                sql.first(
                                IN_LINE,
                                row -> row.getObject(1, UUID.class),
                                room.id(),
                                room.term(),
                                account)
                        .orElseThrow();
        return new Holder(account.uuid(), inLine);
    }

    private void takeAlong(Room room, String token, AccountId account) {
        try {
            var browser = PlaceToken.read(secrets.of(room.id()), room, token);
            sql.change(TAKE, account, room.id(), room.term(), browser, account, account);
        } catch (Problem nothingToTake) {
            // an account needs no token
        }
    }
}
