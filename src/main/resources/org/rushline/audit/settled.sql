-- I3 hold-past-its-end: A hold lapses when its time is up
select id as booking, expires_at from booking
where status = 'IN_PROGRESS' and expires_at < clock_timestamp() - :grace * interval '1 second'

-- I3 claim-past-its-end: A claim ends when its time is up, once Stripe's answer is final
select id as booking, status, pay_by from booking
where status in ('PAYING', 'LAPSING', 'CANCELLING') and pay_by < clock_timestamp() - :grace * interval '1 second'

-- I2 refund-failed: No refund has failed
select id as refund, amount, failure from refund where status = 'FAILED'

-- I2 refund-waits: A refund is made soon after it was decided
select id as refund, amount, try, failure, created_at from refund
where status = 'DUE' and created_at < clock_timestamp() - :grace * interval '1 second'

-- I2 refunding-without-refund: A REFUNDING booking has an open refund
select b.id as booking, b.total from booking b
where b.status = 'REFUNDING' and not exists (select from refund r join payment p on p.id = r.payment_id
    where p.booking_id = b.id and (r.status <> 'DONE' or r.done_at > clock_timestamp() - :grace * interval '1 second'))

-- I2 booking-of-cancelled-event: Nobody has or is buying tickets of a cancelled event
select b.id as booking, b.status, e.id as event from booking b join event e on e.id = b.event_id
where e.status = 'CANCELLED' and b.status in ('IN_PROGRESS', 'PAYING', 'CONFIRMED')

-- I7 stripe-event-not-applied: Every event of Stripe's is applied
select id as event, type, object_id as object, attempts, received_at from stripe_event
where applied_at is null and received_at < clock_timestamp() - :grace * interval '1 second'

-- I2 waits-for-a-person: A person has looked at all money that moved at Stripe itself
select id as incident, kind, subject, intent_id as intent, amount, state from incident i
where settled_at is null and kind not in ('PAYMENTS_REFUSED', 'WEBHOOKS_MISSING')
    and since < clock_timestamp() - :grace * interval '1 second'
    and not exists (select from stripe_event e where i.kind = 'EVENT_UNCLEAR' and e.id = i.subject)
