package org.rushline.platform;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.rushline.platform.id.AccountId;
import org.rushline.platform.problem.KeyReused;
import org.rushline.platform.sql.Sql;

/** Stores a command's key in its transaction; a refusal rolls back and is decided again. */
@Stateless
public class Idempotency {

    private static final String REMEMBER =
            """
            insert into idempotency (owner_id, operation, key, body_hash) values (?, ?, ?, ?)
            on conflict do nothing""";

    private static final String KNOWN =
            "select body_hash from idempotency where owner_id = ? and operation = ? and key = ?";

    @Inject Sql sql;

    /**
     * Whether it is to be carried out: false if it was, and only its answer is wanted again.
     *
     * @param key null if the caller gave none: then every call is a new one
     * @throws KeyReused if the key came with another body before
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public boolean first(AccountId owner, String operation, String key, String body) {
        if (key == null) {
            return true;
        }
        var hash = hash(body);
        if (sql.change(REMEMBER, owner, operation, key, hash) == 1) {
            return true;
        }
        var known = sql.first(KNOWN, row -> row.getBytes(1), owner, operation, key);
        if (!Arrays.equals(known.orElseThrow(), hash)) {
            throw new KeyReused();
        }
        return false;
    }

    @Schedule(hour = "*", minute = "17", persistent = false)
    public void forget() {
        sql.change("delete from idempotency where created_at < now() - interval '24 hours'");
    }

    public static byte[] hash(String body) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(body.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
