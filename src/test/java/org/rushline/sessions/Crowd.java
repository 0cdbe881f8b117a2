package org.rushline.sessions;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rushline.accounts.Person;
import org.rushline.platform.id.AccountId;
import org.rushline.sessions.tokens.Tokens;

/**
 * People by the thousand, signed in without typing their passwords: hashing these is slow on
 * purpose.
 */
public final class Crowd {

    private static final String DEMO_KEY =
            "ZGVtby1vbmx5LWtleS10aGF0LWV2ZXJ5Ym9keS1rbm93cy1hbmQtbm8tc2VydmVyLXRydXN0cw==";

    /** The hash of no password that anybody knows. */
    private static final String NOBODYS =
            "$argon2id$v=19$m=19456,t=2,p=1$" + "A".repeat(22) + "$" + "A".repeat(43);

    private static final String SIGN_UP =
            """
            with person as (
                insert into account (email, name, password)
                values ('crowd-' || gen_random_uuid() || '@test.example', 'One of many', '%s')
                returning id)
            insert into session (account_id, expires_at) select id, now() + interval '6 hours' from person
            returning account_id, id"""
                    .formatted(NOBODYS);

    private static final String SIGN_IN =
            """
            insert into session (account_id, expires_at) values (?, now() + interval '6 hours')
            returning id""";

    private Crowd() {}

    /** Bearer tokens, one a person, good for twenty minutes. */
    public static List<String> of(int people, Connection database) throws SQLException {
        return of(people, database, DEMO_KEY);
    }

    /** The same for a server with a key of its own. */
    public static List<String> of(int people, Connection database, String key) throws SQLException {
        var tokens =
                new Tokens(Base64.getDecoder().decode(key), Optional.empty(), Clock.systemUTC());
        var crowd = new ArrayList<String>();
        try (var statement = database.prepareStatement(SIGN_UP)) {
            for (int i = 0; i < people; i++) {
                try (var row = statement.executeQuery()) {
                    row.next();
                    var person =
                            new Person(
                                    new AccountId(row.getObject(1, UUID.class)),
                                    "One of many",
                                    Set.of(),
                                    row.getObject(2, UUID.class),
                                    false);
                    crowd.add(tokens.issue(person).token());
                }
            }
        }
        return crowd;
    }

    /** The same people after they have lost their tokens and signed in once more. */
    public static List<String> again(List<String> tokens, Connection database) throws SQLException {
        var ours =
                new Tokens(
                        Base64.getDecoder().decode(DEMO_KEY), Optional.empty(), Clock.systemUTC());
        var others = new ArrayList<String>();
        try (var statement = database.prepareStatement(SIGN_IN)) {
            for (var token : tokens) {
                var account = ours.read(token).orElseThrow().account();
                statement.setObject(1, account.uuid());
                try (var row = statement.executeQuery()) {
                    row.next();
                    var session = row.getObject(1, UUID.class);
                    var person = new Person(account, "One of many", Set.of(), session, false);
                    others.add(ours.issue(person).token());
                }
            }
        }
        return others;
    }
}
