package org.rushline.trail;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.rushline.platform.sql.AutocommitSql;

/** Writes the audit trail; whatever it writes is committed when it returns. */
@ApplicationScoped
public class Trail {

    private static final Logger LOG = Logger.getLogger(Trail.class.getName());

    private static final String ENTRY =
            """
            insert into trail_entry (kind, account_id, address, request, title, operation, subject, about, times)
            values (?, ?::uuid, ?, ?, ?, ?, ?, ?::text[], ?) returning id""";

    private static final String OUTCOME =
            """
            insert into trail_outcome (entry_id, status, problem, reason, sent, made, about)
            values (?, ?, ?, ?, ?::jsonb, ?, ?::text[])""";

    @Resource(lookup = "jdbc/plain")
    DataSource database;

    private AutocommitSql sql;

    @PostConstruct
    void open() {
        sql = new AutocommitSql(database);
    }

    /**
     * Before a change is made. If this fails, it must not be made.
     *
     * @return the entry's number
     */
    public long begin(Deed deed) {
        return write(TrailKind.CHANGE, deed, 1);
    }

    /** Afterwards. The change has been made, so a failure is only logged. */
    public void end(long entry, HowItEnded outcome) {
        if (!ended(entry, outcome, Level.WARNING)) {
            ended(entry, outcome.bare(), Level.SEVERE);
        }
    }

    private boolean ended(long entry, HowItEnded outcome, Level trouble) {
        try {
            sql.change(
                    OUTCOME,
                    entry,
                    outcome.status(),
                    outcome.problem(),
                    outcome.reason(),
                    outcome.sent(),
                    outcome.made(),
                    outcome.about());
            return true;
        } catch (RuntimeException e) {
            LOG.log(trouble, "How entry " + entry + " of the audit trail ended", e);
            return false;
        }
    }

    /**
     * What happened otherwise; a failure is only logged.
     *
     * @param times how often it did
     * @param status of the answer; 0 if there is none
     */
    void note(TrailKind kind, Deed deed, int times, int status) {
        try {
            var entry = write(kind, deed, times);
            if (status > 0) {
                end(entry, new HowItEnded(status, null, null, null, null));
            }
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "The audit trail did not take " + kind + " " + deed, e);
        }
    }

    private long write(TrailKind kind, Deed deed, int times) {
        return sql.first(
                        ENTRY,
                        row -> row.getLong("id"),
                        kind.name(),
                        deed.who() == null ? null : deed.who().uuid(),
                        deed.address(),
                        deed.request(),
                        deed.title(),
                        deed.operation(),
                        deed.subject(),
                        deed.about(),
                        times)
                .orElseThrow();
    }
}
