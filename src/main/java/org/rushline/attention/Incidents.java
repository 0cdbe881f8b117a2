package org.rushline.attention;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.rushline.payment.StripeEventStuck;
import org.rushline.platform.Sql;

/** Writes down what happened, in the transaction of whoever found out. */
@Stateless
public class Incidents {

    private static final String REPORT =
            """
            insert into incident (kind, subject, intent_id, amount, currency, state, detail)
            values (?, ?, ?, ?, ?, ?, left(?, 500))
            on conflict (kind, subject) do update set amount = excluded.amount, state = excluded.state,
                detail = excluded.detail, since = clock_timestamp(), settled_at = null
            where incident.state <> excluded.state or incident.amount is distinct from excluded.amount""";

    @PersistenceContext(unitName = "rushline")
    EntityManager em;

    private Sql sql;

    @PostConstruct
    void prepare() {
        sql = new Sql(em);
    }

    void report(Incident incident) {
        sql.change(
                REPORT,
                incident.kind().name(),
                incident.subject(),
                incident.intentId(),
                incident.amount(),
                incident.currency(),
                incident.state(),
                incident.detail());
    }

    /** Stripe was asked, and that did not help. */
    public void stuck(@Observes StripeEventStuck event) {
        var type = event.type() == null ? "unknown" : event.type();
        report(
                new Incident(
                        Kind.EVENT_UNCLEAR,
                        event.eventId(),
                        null,
                        null,
                        null,
                        type.length() > 100 ? type.substring(0, 100) : type,
                        event.failure()));
    }
}
