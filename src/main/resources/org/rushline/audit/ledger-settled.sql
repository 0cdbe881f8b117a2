-- I7 success-not-written-down: Every payment that Stripe has, we know of
select s.id as intent, s.received, s.booking, b.status from intent s left join booking b on b.id = s.booking
where s.status = 'succeeded' and s.booking is not null
    and not exists (select from payment p where p.stripe_id = s.id and p.status = 'SUCCEEDED')

-- I2 money-and-seats-differ: What a buyer has paid and not got back is what their seats cost
select b.id as booking, b.status, i.received, coalesce(r.amount, 0) as given_back, k.worth from booking b
    join (select p.booking_id, sum(s.received) as received from intent s join payment p on p.stripe_id = s.id
        where s.status = 'succeeded' and p.status = 'SUCCEEDED' group by p.booking_id) i on i.booking_id = b.id
    left join (select p.booking_id, sum(s.amount) as amount from repayment s join payment p on p.stripe_id = s.intent
        where s.status in ('pending', 'succeeded') group by p.booking_id) r on r.booking_id = b.id,
    lateral (select coalesce(sum(f.amount), 0) as amount from refund f join payment p on p.id = f.payment_id
        where p.booking_id = b.id and f.status = 'DUE' and f.created_at > clock_timestamp() - :grace * interval '1 second'
            and not exists (select from repayment s where s.refund = f.id)) due,
    lateral (select coalesce(sum(price + fee), 0) as worth from booking_item where booking_id = b.id and status = 'SOLD') k
where i.received - coalesce(r.amount, 0) - due.amount <> k.worth

-- I2 refund-unknown-to-stripe: What we believe to have given back, Stripe has given
select r.id as refund, r.amount, r.stripe_refund_id as stripe_refund, s.status
from refund r left join repayment s on s.id = r.stripe_refund_id
where r.status = 'DONE' and r.created_at > to_timestamp(:since) and (s.id is null or s.status <> 'succeeded')
