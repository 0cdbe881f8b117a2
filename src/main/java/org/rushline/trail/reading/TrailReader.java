package org.rushline.trail.reading;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.rushline.platform.problem.NotFound;
import org.rushline.platform.sql.AutocommitSql;
import org.rushline.trail.TrailKind;

/** Looks things up in the audit trail, the newest first. */
@ApplicationScoped
public class TrailReader {

    public static final int PAGE = 100;

    private static final String SHOW =
            """
            select e.*, o.status, o.problem, o.reason, o.sent, o.made, a.name, a.email
            from trail_entry e left join trail_outcome o on o.entry_id = e.id
            left join account a on a.id = e.account_id
            """;

    private static final String FIND =
            SHOW
                    + """
                    where (?::text is null or e.account_id in (
                        select id from account where email = lower(?) or id = ?::uuid))
                    and (?::text is null or e.id in (
                        select id from trail_entry where about @> array[?]::text[]
                        union all select entry_id from trail_outcome where about @> array[?]::text[]))
                    and (?::text is null or e.kind = ?)
                    and (?::timestamptz is null or e.at >= ?) and (?::timestamptz is null or e.at < ?)
                    and (?::bigint is null or e.id < ?)
                    order by e.id desc limit ?""";

    private static final String ONE = SHOW + "where e.id = ?";

    private static final String ROWS =
            """
            select r.relation, k.name, r.before ->> k.name as before, r.after ->> k.name as after
            from trail_row r, lateral jsonb_object_keys(coalesce(r.before, '{}') || coalesce(r.after, '{}')) k (name)
            where r.entry_id = ? and r.before ->> k.name is distinct from r.after ->> k.name
            order by r.at, r.id, k.name limit 1000""";

    @Resource(lookup = "jdbc/plain")
    DataSource database;

    private AutocommitSql sql;

    @PostConstruct
    void open() {
        sql = new AutocommitSql(database);
    }

    public List<TrailEntryView> find(TrailQuestion asked, int most) {
        return sql.list(
                FIND,
                TrailEntryView::of,
                asked.who(),
                asked.who(),
                asked.account(),
                asked.about(),
                asked.about(),
                asked.about(),
                name(asked.kind()),
                name(asked.kind()),
                asked.from(),
                asked.from(),
                asked.until(),
                asked.until(),
                asked.after(),
                asked.after(),
                most);
    }

    private static String name(TrailKind kind) {
        return Optional.ofNullable(kind).map(TrailKind::name).orElse(null);
    }

    /** Throws NotFound if there is none. */
    public TrailDetails get(long number) {
        var entry =
                sql.first(ONE, TrailEntryView::of, number)
                        .orElseThrow(() -> new NotFound("such entry"));
        return new TrailDetails(entry, sql.list(ROWS, ChangedValue::of, number));
    }
}
