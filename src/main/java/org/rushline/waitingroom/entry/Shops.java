package org.rushline.waitingroom.entry;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rushline.platform.id.AccountId;
import org.rushline.platform.id.EventId;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.platform.problem.InvalidFields.FieldError;
import org.rushline.platform.problem.NotFound;
import org.rushline.platform.sql.Sql;
import org.rushline.platform.startup.Deployment;
import org.rushline.platform.validation.Valid;
import org.rushline.waitingroom.Because;
import org.rushline.waitingroom.Cords;
import org.rushline.waitingroom.Rooms;

/** Which events' waiting rooms have another system's shop behind them. */
@Stateless
public class Shops {

    private static final String OF =
            "select addresses, secret from entry_shop where event_id = ? and addresses <> '{}'";

    private static final String PUT =
            """
            insert into entry_shop (event_id, addresses) values (?, (select ?)::text[])
            on conflict (event_id) do update set addresses = excluded.addresses""";

    private static final String REMOVE =
            "update entry_shop set addresses = '{}' where event_id = ? and addresses <> '{}'";

    private static final String ANY =
            "select from entry_shop where event_id = any((select ?)::bigint[]) and addresses <> '{}'";

    /**
     * @param addresses at least one; the first is the usual one
     * @param secret makes the names by which it knows people
     */
    record Shop(List<ShopAddress> addresses, UUID secret) {}

    @Inject Sql sql;
    @Inject Valid valid;
    @Inject Rooms rooms;
    @Inject Cords cords;
    @Inject EntryKeys keys;
    @Inject Deployment deployment;

    /** Empty if tickets are sold here. */
    public Optional<ShopSettings> of(EventId event) {
        return shop(event)
                .map(shop -> shop.addresses().stream().map(ShopAddress::text).toList())
                .map(addresses -> new ShopSettings(addresses, null));
    }

    /** The scheme, host and port of the usual address; empty if tickets are sold here. */
    public Optional<String> origin(EventId event) {
        return shop(event).map(shop -> shop.addresses().get(0).origin());
    }

    /** Whether one of them has a shop, of whose tickets nothing is known here. */
    public boolean isBehind(List<EventId> events) {
        return sql.first(ANY, row -> true, events).isPresent();
    }

    /** Throws NotFound if it has none. */
    public ShopSettings get(EventId event) {
        rooms.get(event);
        return of(event).orElseThrow(Shops::none);
    }

    /**
     * Puts a shop behind the event's waiting room, and makes keys if it has none.
     *
     * @throws InvalidFields naming each address that is none
     */
    public void put(EventId event, ShopSettings settings, AccountId who) {
        valid.check(settings);
        mustBeAddresses(settings.addresses());
        var room = rooms.get(event).id();
        var because = new Because(who, settings.reason());
        cords.note(
                room,
                because.about(
                        "The shop of %s is at %s"
                                .formatted(event, String.join(", ", settings.addresses()))));
        sql.change(PUT, event, settings.addresses());
        keys.prepare(event);
    }

    /** Nobody is sent there any more; tokens on their way stay good. */
    public void remove(EventId event, Because because) {
        var room = rooms.get(event).id();
        if (sql.change(REMOVE, event) == 0) {
            throw none();
        }
        cords.note(room, because.about(event + " has no shop behind it any more"));
    }

    private void mustBeAddresses(List<String> addresses) {
        var errors = new ArrayList<FieldError>();
        var known = new HashSet<String>();
        for (int i = 0; i < addresses.size(); i++) {
            var field = "addresses[%d]".formatted(i);
            ShopAddress.fault(addresses.get(i), deployment.embedded())
                    .ifPresent(reason -> errors.add(new FieldError(field, reason)));
            if (!known.add(addresses.get(i))) {
                errors.add(new FieldError(field, "is there twice"));
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
    }

    private Optional<Shop> shop(EventId event) {
        return sql.first(OF, Shops::shop, event);
    }

    /** The same within the transaction of whoever gives a token. */
    static Shop shop(ResultSet row) throws SQLException {
        var addresses = (String[]) row.getArray("addresses").getArray();
        return new Shop(
                List.of(addresses).stream().map(ShopAddress::of).toList(),
                row.getObject("secret", UUID.class));
    }

    static NotFound none() {
        return new NotFound("shop");
    }
}
