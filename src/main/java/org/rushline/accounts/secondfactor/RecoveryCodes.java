package org.rushline.accounts.secondfactor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.rushline.platform.id.AccountId;
import org.rushline.platform.sql.Sql;

/** All recovery codes, by their hashes; in the transaction of the caller. */
@ApplicationScoped
class RecoveryCodes {

    private static final String FORGET = "delete from recovery_code where account_id = ?";

    private static final String ADD =
            "insert into recovery_code (account_id, code_hash) select ?, unnest(?)";

    private static final String USE =
            """
            update recovery_code set used_at = clock_timestamp()
            where account_id = ? and code_hash = ? and used_at is null""";

    private static final String JUST_NOW =
            """
            select from recovery_code
            where account_id = ? and code_hash = ? and used_at > clock_timestamp() - interval '1 minute'""";

    @Inject Sql sql;

    void replace(AccountId account, List<RecoveryCode> codes) {
        sql.change(FORGET, account);
        sql.change(ADD, account, codes.stream().map(RecoveryCode::hash).toList());
    }

    /** Whether it was one, and not used before. */
    boolean use(AccountId account, String typed) {
        return RecoveryCode.read(typed)
                .filter(code -> sql.change(USE, account, code.hash()) == 1)
                .isPresent();
    }

    boolean isUsedJustNow(AccountId account, String typed) {
        return RecoveryCode.read(typed)
                .flatMap(code -> sql.first(JUST_NOW, row -> true, account, code.hash()))
                .isPresent();
    }
}
