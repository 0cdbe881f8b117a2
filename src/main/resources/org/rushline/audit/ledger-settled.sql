-- I7 success-not-written-down: We know every payment that Stripe knows
select s.id as intent, s.received, s.booking, b.status from intent s left join booking b on b.id = s.booking
where s.status = 'succeeded' and s.booking is not null
    and not exists (select from payment p where p.stripe_id = s.id and p.status = 'SUCCEEDED')

-- I2 money-and-seats-differ: Money that a buyer has paid, less refunds, is the price of their seats
select b.id as booking, b.status, i.received, coalesce(r.amount, 0) as given_back, other.amount as otherwise, k.worth
from booking b
    join (select p.booking_id, sum(s.received) as received from intent s join payment p on p.stripe_id = s.id
        where s.status = 'succeeded' and p.status = 'SUCCEEDED' group by p.booking_id) i on i.booking_id = b.id
    left join (select p.booking_id, sum(s.amount) as amount from repayment s join payment p on p.stripe_id = s.intent
        where s.status in ('pending', 'succeeded')
            and exists (select from refund f where f.id = s.refund or f.stripe_refund_id = s.id)
        group by p.booking_id) r on r.booking_id = b.id,
    lateral (select coalesce(sum(f.by_hand + f.elsewhere), 0) as amount
        from refund f join payment p on p.id = f.payment_id where p.booking_id = b.id) other,
    lateral (select coalesce(sum(f.amount - f.by_hand - f.elsewhere), 0) as amount
        from refund f join payment p on p.id = f.payment_id
        where p.booking_id = b.id and f.status = 'DUE' and f.created_at > clock_timestamp() - :grace * interval '1 second'
            and not exists (select from repayment s where s.refund = f.id)) due,
    lateral (select coalesce(sum(price + fee), 0) as worth from booking_item where booking_id = b.id and status = 'SOLD') k
where i.received - coalesce(r.amount, 0) - other.amount - due.amount <> k.worth

-- I2 refund-unknown-to-stripe: Stripe has made every refund that we know
select r.id as refund, r.amount, r.stripe_refund_id as stripe_refund, s.status
from refund r left join repayment s on s.id = r.stripe_refund_id
where r.status = 'DONE' and r.created_at > to_timestamp(:since) and (s.id is null or s.status <> 'succeeded')
    and r.amount > r.by_hand + r.elsewhere

-- I8 money-moved-unnoticed: A refund by hand at Stripe is on the list for a person
select s.id as stripe_refund, s.intent, s.amount, s.status from repayment s
where s.refund is null and s.status in ('pending', 'succeeded')
    and exists (select from payment p where p.stripe_id = s.intent)
    and not exists (select from refund r where r.stripe_refund_id = s.id)
    and not exists (select from incident n where n.kind = 'REFUND_BY_HAND' and n.subject = s.id and n.amount = s.amount)

-- I2 counted-but-not-given: Stripe knows every refund by hand that we count
select p.id as payment, p.stripe_id as intent, sum(r.by_hand) as counted, coalesce(h.amount, 0) as given_back
from refund r join payment p on p.id = r.payment_id
    left join (select intent, sum(amount) as amount from repayment
        where refund is null and status in ('pending', 'succeeded') group by intent) h on h.intent = p.stripe_id
where p.created_at > to_timestamp(:since)
group by p.id, h.amount having sum(r.by_hand) > coalesce(h.amount, 0)
