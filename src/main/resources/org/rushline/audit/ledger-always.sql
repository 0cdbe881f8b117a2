-- I8 charged-too-much: Nobody is charged more than the booking's total
select b.id as booking, b.total, i.received, coalesce(r.amount, 0) as given_back from booking b
    join (select booking, sum(received) as received from intent where status = 'succeeded' group by booking) i on i.booking = b.id
    left join (select k.booking, sum(s.amount) as amount from repayment s join intent k on k.id = s.intent
        where s.status in ('pending', 'succeeded') group by k.booking) r on r.booking = b.id
where i.received - coalesce(r.amount, 0) > b.total

-- I8 refund-we-did-not-decide: Stripe refunds what we decided, less what was refunded by hand
select s.id as stripe_refund, s.intent, s.amount, r.id as refund, r.amount as decided, r.by_hand
from repayment s left join refund r on r.id = s.refund or r.stripe_refund_id = s.id
where s.status <> 'failed' and s.status <> 'canceled' and (s.refund is not null or r.id is not null)
    and (r.id is null or r.amount - r.by_hand <> s.amount)
    and exists (select from payment p where p.stripe_id = s.intent)

-- I8 refunded-twice: Each refund is made once
select refund, string_agg(id, ' ') as stripe_refunds from repayment
where refund is not null and status in ('pending', 'succeeded') group by refund having count(*) > 1

-- I2 payable-without-claim: A payment that a buyer can still make has a claim on its tickets
select s.id as intent, s.status, b.id as booking, b.status as booking_status
from intent s join payment p on p.stripe_id = s.id join booking b on b.id = p.booking_id
where s.status not in ('succeeded', 'canceled') and (b.status not in ('PAYING', 'LAPSING', 'CANCELLING')
    or exists (select from booking_item i join ticket t on t.id = i.ticket_id
        where i.booking_id = b.id and i.status = 'HELD' and t.booking_id is distinct from b.id))

-- I2 payment-unknown-to-stripe: Stripe knows every payment that we know
select p.id as payment, p.stripe_id as intent, p.received, s.status, s.received as at_stripe
from payment p left join intent s on s.id = p.stripe_id
where p.status = 'SUCCEEDED' and p.created_at > to_timestamp(:since)
    and (s.id is null or s.status <> 'succeeded' or s.received is distinct from p.received or s.currency <> p.currency)
