-- I1 two-bookings-one-ticket: A ticket belongs to one live booking at most
select ticket_id as ticket, string_agg(booking_id::text, ' ') as bookings
from booking_item where status in ('HELD', 'SOLD') group by ticket_id having count(*) > 1

-- I1 sold-ticket-without-item: A sold ticket is a sold item of the booking that owns it
select t.id as ticket, t.booking_id as booking from ticket t
where t.status = 'SOLD' and not exists (select from booking_item i
    where i.ticket_id = t.id and i.booking_id = t.booking_id and i.status = 'SOLD')

-- I1 sold-item-without-ticket: A ticket that is a sold item belongs to that booking
select i.booking_id as booking, i.ticket_id as ticket, t.status, t.booking_id as owner
from booking_item i join ticket t on t.id = i.ticket_id
where i.status = 'SOLD' and (t.status <> 'SOLD' or t.booking_id is distinct from i.booking_id)

-- I1 sold-item-of-unconfirmed-booking: Only confirmed bookings have sold tickets
select b.id as booking, b.status, i.ticket_id as ticket
from booking b join booking_item i on i.booking_id = b.id
where i.status = 'SOLD' and b.status <> 'CONFIRMED'

-- I1 held-and-allocated: A ticket that is kept back is in nobody's live order
select t.id as ticket, t.allocation_id as allocation, b.id as booking, b.status
from ticket t join booking_item i on i.ticket_id = t.id join booking b on b.id = i.booking_id
where t.allocation_id is not null and t.status = 'BLOCKED' and i.status in ('HELD', 'SOLD')
    and (b.status <> 'IN_PROGRESS' or b.expires_at > clock_timestamp())

-- I2 confirmed-without-seats: A confirmed booking has all tickets that it held
select b.id as booking from booking b left join booking_item i on i.booking_id = b.id
where b.status = 'CONFIRMED' group by b.id
having count(*) filter (where i.status = 'SOLD') = 0 or count(*) filter (where i.status = 'HELD') > 0

-- I2 confirmed-without-payment: A confirmed booking was paid, unless it was free
select b.id as booking, b.total, b.confirmed_by as payment, p.status
from booking b left join payment p on p.id = b.confirmed_by
where b.status = 'CONFIRMED' and b.total > 0
    and (p.id is null or p.status <> 'SUCCEEDED' or p.booking_id <> b.id)

-- I2 paying-without-claim: A booking that is paying has claimed all of its tickets
select b.id as booking, b.status, i.ticket_id as ticket, t.status as ticket_status, t.booking_id as claimed_by
from booking b left join booking_item i on i.booking_id = b.id and i.status = 'HELD' left join ticket t on t.id = i.ticket_id
where b.status in ('PAYING', 'LAPSING', 'CANCELLING')
    and (t.id is null or t.status <> 'AVAILABLE' or t.booking_id is distinct from b.id)

-- I2 live-attempt-of-ended-booking: Only a booking that is paying has a live attempt
select b.id as booking, b.status, p.id as payment, p.status as payment_status, p.stripe_id as intent
from payment p join booking b on b.id = p.booking_id
where p.status in ('CREATING', 'OPEN') and b.status not in ('PAYING', 'LAPSING', 'CANCELLING')

-- I2 paid-for-nothing: Every payment has brought the seats, or is being refunded
select p.id as payment, b.id as booking, b.status, p.received, r.amount as given_back
from payment p join booking b on b.id = p.booking_id,
    lateral (select coalesce(sum(amount), 0) as amount from refund where payment_id = p.id) r
where p.status = 'SUCCEEDED' and b.status <> 'CONFIRMED' and r.amount < p.received

-- I2 paid-when-it-was-over: Nobody paid for a booking after it ended
select p.id as payment, b.id as booking, b.status, p.stripe_id as intent
from payment p join booking b on b.id = p.booking_id
where p.status = 'SUCCEEDED' and b.status in ('IN_PROGRESS', 'EXPIRED', 'CANCELLED')

-- I2 refunded-too-soon: A booking is REFUNDED only when Stripe has refunded all of it
select b.id as booking, r.id as refund, r.status
from booking b join payment p on p.booking_id = b.id join refund r on r.payment_id = p.id
where b.status = 'REFUNDED' and r.done_at is null

-- I3 claimed-by-nobody: A claimed ticket has a booking that is paying or being released
select t.id as ticket, t.status, b.id as booking, b.status as booking_status
from ticket t left join booking b on b.id = t.booking_id
where t.booking_id is not null and t.status <> 'SOLD'
    and (b.status not in ('PAYING', 'LAPSING', 'CANCELLING') or not exists (select from booking_item i
        where i.ticket_id = t.id and i.booking_id = b.id and i.status = 'HELD'))

-- I3 ended-booking-keeps-tickets: An ended booking holds nothing
select b.id as booking, b.status, i.ticket_id as ticket
from booking b join booking_item i on i.booking_id = b.id
where i.status = 'HELD' and b.status in ('EXPIRED', 'CANCELLED', 'REFUNDING', 'REFUNDED')

-- I3 kept-too-long: Nobody keeps unpaid tickets for longer than a hold, one extension and the time to pay
select b.id as booking, b.created_at, b.expires_at, b.pay_by
from booking b join event e on e.id = b.event_id
where b.status in ('IN_PROGRESS', 'PAYING', 'LAPSING', 'CANCELLING')
    and greatest(b.expires_at, b.pay_by) > b.created_at
        + (e.hold_seconds + :extension + case when b.pay_by is null then 0 else :pay end + 5) * interval '1 second'

-- I4 reserved-without-admission: While a waiting room is on, only who has been let in reserves
select b.id as booking, r.id as room, past.state ->> 'mode' as mode
from waiting_room_event e join waiting_room r on r.id = e.room_id
join booking b on b.event_id = e.event_id and b.created_at > e.since
cross join lateral (select coalesce(
    (select c.after from waiting_room_change c where c.room_id = r.id and c.at < b.created_at order by c.id desc limit 1),
    (select c.before from waiting_room_change c where c.room_id = r.id order by c.id limit 1),
    jsonb_build_object('mode', r.mode)) as state) past
where past.state ->> 'mode' not in ('OFF', 'ENDED')
    and coalesce((past.state ->> 'everybody_until')::timestamptz, '-infinity') < b.created_at - interval '10 seconds'
    and not exists (select from admission a where a.room_id = r.id and a.holder = b.buyer_id and a.admitted_at <= b.created_at
        and coalesce(a.ended_at, 'infinity') >= b.created_at and a.expires_at > b.created_at - interval '10 seconds')

-- I4 too-many-let-in: No more people of a waiting room are shopping than may
select r.id as room, r.shopping_limit as limit, count(*) as shopping
from waiting_room r join shopping s on (s.room_id = r.id or s.line_id = r.id) and s.term = r.term and s.lane = 'LINE'
group by r.id having count(*) > r.shopping_limit
    and max(s.admitted_at) > coalesce((select max(c.at) from waiting_room_change c where c.room_id = r.id), '-infinity')

-- I5 listed-place-lost: Every place that a waiting room has listed for its draw is there
select d.room_id as room, d.term, d.size, count(p) as places
from draw d join waiting_room r on r.id = d.room_id and r.term = d.term
left join place p on p.room_id = d.room_id and p.term = d.term and p.number < r.first_number
where d.listed_at is not null group by d.room_id, d.term, d.size having count(p) <> d.size

-- I5 two-places: Nobody has a second place in a waiting room before the first has been used
select p.room_id as room, p.term, p.number from place p join place former on former.room_id = p.room_id
    and former.term = p.term and former.holder = p.holder and former.again = p.again - 1
where p.again > 0 and not exists (select from admission a where a.room_id = p.room_id and a.term = p.term and a.number = former.number)

-- I5 let-in-with-anothers-place: Whoever a waiting room lets in holds the place, or has taken it along when they signed in
select a.room_id as room, a.term, a.number from admission a
join place p on p.room_id = a.line_id and p.term = a.term and p.number = a.number
where p.holder <> a.holder and not exists (select from place_claim c
    where c.room_id = a.line_id and c.term = a.term and c.holder = p.holder and c.account = a.holder)

-- I6 item-of-another-event: A booking's tickets are its event's
select i.booking_id as booking, i.ticket_id as ticket, b.event_id as event, t.event_id as ticket_event
from booking_item i join booking b on b.id = i.booking_id join ticket t on t.id = i.ticket_id
where t.event_id <> b.event_id

-- I6 refund-by-a-stranger: Only those who work here at that moment decide refunds
select r.id as refund, r.decided_by from refund r
where r.decided_by is not null and not exists (select from staff_grant g
    where g.account_id = r.decided_by and g.granted_at <= r.created_at
    and coalesce(g.revoked_at + interval '1 minute' >= r.created_at, true))

-- I6 role-by-a-stranger: Only administrators say who works here as what
select g.id as staff_grant, g.granted_by from staff_grant g
where g.granted_by is not null and not exists (select from staff_grant a
    where a.account_id = g.granted_by and a.role = 'ADMINISTRATOR' and a.granted_at <= g.granted_at
    and coalesce(a.revoked_at + interval '1 minute' >= g.granted_at, true))

-- I7 cancelled-and-confirmed: A cancelled booking is never confirmed
select id as booking, cancel_reason as reason from booking where status = 'CONFIRMED' and cancel_reason is not null

-- I8 two-live-attempts: A booking is paid by one attempt at a time
select booking_id as booking, string_agg(coalesce(stripe_id, id::text), ' ') as attempts
from payment where status in ('CREATING', 'OPEN') group by booking_id having count(*) > 1

-- I8 attempt-for-another-amount: An attempt is for the booking's total
select p.id as payment, p.amount, p.currency, b.id as booking, b.total, b.currency as booking_currency
from payment p join booking b on b.id = p.booking_id
where p.status in ('CREATING', 'OPEN') and (p.amount <> b.total or p.currency <> b.currency)

-- I8 paid-another-price: A confirmed booking was paid with its total
select b.id as booking, b.total, b.currency, p.received, p.currency as paid_in
from booking b join payment p on p.id = b.confirmed_by
where b.status = 'CONFIRMED' and (p.received is distinct from b.total or p.currency <> b.currency)

-- I8 paid-twice: Money from a second payment is being refunded
select p.id as payment, b.id as booking, p.received, r.amount as given_back
from payment p join booking b on b.id = p.booking_id,
    lateral (select coalesce(sum(amount), 0) as amount from refund where payment_id = p.id) r
where p.status = 'SUCCEEDED' and b.status = 'CONFIRMED' and p.id is distinct from b.confirmed_by and r.amount < p.received

-- I8 money-back-and-seats: A confirmed booking is refunded for returned tickets, no more and no less
select b.id as booking, i.worth as returned, r.amount as given_back
from booking b,
    lateral (select coalesce(sum(price + fee), 0) as worth from item_ever where booking_id = b.id and status = 'RETURNED') i,
    lateral (select coalesce(sum(amount), 0) as amount from refund where payment_id = b.confirmed_by) r
where b.status = 'CONFIRMED' and i.worth <> r.amount

-- I8 more-back-than-paid: Refunds never exceed the payment
select p.id as payment, p.status, p.received, sum(r.amount) as given_back
from payment p join refund r on r.payment_id = p.id
group by p.id having p.status <> 'SUCCEEDED' or sum(r.amount) > p.received

-- I8 total-is-not-the-sum: A booking costs what its tickets cost
select b.id as booking, b.status, b.total, b.fees, s.total as sum, s.fees as sum_of_fees
from booking b, lateral (
    select coalesce(sum(price + fee), 0) as total, coalesce(sum(fee), 0) as fees from item_ever i
    where i.booking_id = b.id and case
        when b.status in ('IN_PROGRESS', 'PAYING', 'LAPSING', 'CANCELLING') then i.status = 'HELD'
        when b.status = 'CONFIRMED' then i.status in ('SOLD', 'RETURNED')
        when exists (select from item_ever k where k.booking_id = b.id and k.status = 'RETURNED') then i.status = 'RETURNED'
        else true end) s
where s.total <> b.total or s.fees <> b.fees

-- LIMIT too-many-for-one-buyer: Nobody has more tickets of an event than a buyer may have
select b.event_id as event, b.buyer_id as buyer, count(*) as tickets, e.buyer_limit
from booking b join booking_item i on i.booking_id = b.id join event e on e.id = b.event_id
where i.status in ('HELD', 'SOLD') and not (b.status = 'IN_PROGRESS' and b.expires_at <= clock_timestamp())
group by b.event_id, b.buyer_id, e.buyer_limit having count(*) > e.buyer_limit
