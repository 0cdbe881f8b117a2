package org.rushline.presale;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import org.rushline.platform.id.AccountId;
import org.rushline.platform.id.EventId;
import org.rushline.platform.sql.Sql;

/** Presales as buyers see them. */
@Stateless
public class MyPresales {

    private static final String OF_EVENT =
            """
            select p.*, p.opens_at <= clock_timestamp() as open,
                array(select tier_id from presale_tier t where t.presale_id = p.id order by tier_id) as tiers,
                exists (select from presale_access a where a.presale_id = p.id and a.account_id = ?::uuid) as mine
            from presale p where p.event_id = ? and p.ends_at > clock_timestamp() order by p.opens_at, p.id""";

    @Inject Sql sql;

    private record Row(PublicPresale presale, boolean mine) {}

    /** All that have not ended. */
    public PresalesView of(EventId event) {
        return view(event, null);
    }

    /** Those of them that somebody has a code for. */
    public PresalesView of(EventId event, AccountId buyer) {
        return view(event, buyer);
    }

    private PresalesView view(EventId event, AccountId buyer) {
        List<Row> rows =
                sql.list(
                        OF_EVENT,
                        row -> new Row(PublicPresale.of(row), row.getBoolean("mine")),
                        buyer,
                        event);
        var everybody =
                rows.stream()
                        .map(row -> row.presale().endsAt())
                        .max(Comparator.naturalOrder())
                        .orElse(null);
        return new PresalesView(
                everybody,
                rows.stream()
                        .filter(row -> buyer == null || row.mine())
                        .map(Row::presale)
                        .toList());
    }
}
