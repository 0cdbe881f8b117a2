package org.rushline.waitingroom.retention;

import javax.sql.DataSource;
import org.rushline.platform.sql.AutocommitSql;

/**
 * Deletes entry tokens, and keys that sign no more, in statements that hold few rows at once. Nodes
 * may do so at the same time.
 */
final class OldTokens {

    private static final int AT_ONCE = 1_000;

    /** A token expires a day before its admission at most, so the index leads to few in vain. */
    private static final String TOKENS =
            """
            delete from entry_token where jti in (
                select t.jti from entry_token t join admission a on a.id = t.admission_id
                where t.expires_at < clock_timestamp() - make_interval(days => ?)
                    and a.expires_at < clock_timestamp() - make_interval(days => ?)
                order by t.expires_at limit ? for update of t skip locked)""";

    private static final String KEYS =
            """
            delete from entry_key k
            where k.published_until < clock_timestamp() - make_interval(days => ?)
                and not exists (select from entry_token t where t.kid = k.kid)""";

    private final AutocommitSql sql;

    OldTokens(DataSource database) {
        sql = new AutocommitSql(database);
    }

    /**
     * Those whose admission, and keys whose last token, was over so long ago.
     *
     * @return how many tokens there were
     */
    int forget(int days) {
        int all = 0;
        int some;
        do {
            some = sql.change(TOKENS, days, days, AT_ONCE);
            all += some;
        } while (some == AT_ONCE);
        sql.change(KEYS, days);
        return all;
    }
}
