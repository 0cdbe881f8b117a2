-- two-bookings-one-ticket
drop index booking_item_live;
update booking set total = total + 1000, fees = fees + 100 where id = 'b0000000-0000-0000-0000-000000000002';
insert into booking_item values ('b0000000-0000-0000-0000-000000000002', 90000, 9001, 900, 100, 'HELD');

-- sold-ticket-without-item: of a booking that has ended
update ticket set status = 'SOLD', booking_id = 'b0000000-0000-0000-0000-000000000004' where id = 90004;

-- sold-ticket-without-item: of nobody
alter table ticket drop constraint ticket_check;
update ticket set status = 'SOLD', booking_id = null where id = 90004;

-- sold-item-without-ticket: its ticket is on sale
update ticket set status = 'AVAILABLE', booking_id = null where id = 90001;

-- sold-item-of-unconfirmed-booking
update booking set status = 'EXPIRED' where id = 'b0000000-0000-0000-0000-000000000006';

-- held-and-allocated
update ticket set status = 'BLOCKED', allocation_id = 9001 where id = 90002;

-- confirmed-without-seats
update booking_item set status = 'RELEASED' where ticket_id = 90012;
update booking set total = 0 where id = 'b0000000-0000-0000-0000-000000000006';
update ticket set status = 'AVAILABLE', booking_id = null where id = 90012;

-- confirmed-without-payment: it never was
alter table booking drop constraint booking_paid;
update payment set status = 'CANCELED' where id = 9001;
update booking set confirmed_by = null where id = 'b0000000-0000-0000-0000-000000000001';

-- paying-without-claim
update ticket set booking_id = null where id = 90003;

-- live-attempt-of-ended-booking
update payment set status = 'OPEN' where id = 9004;

-- paid-for-nothing
delete from refund where payment_id = 9010;

-- paid-when-it-was-over
update payment set status = 'SUCCEEDED', received = 1000 where id = 9004;
insert into refund (id, payment_id, decision_id, amount, reason)
    values (gen_random_uuid(), 9004, gen_random_uuid(), 1000, 'over');

-- refunded-too-soon
update refund set status = 'DUE', done_at = null where payment_id = 9005;

-- claimed-by-nobody: its booking has ended
update ticket set booking_id = 'b0000000-0000-0000-0000-000000000004' where id = 90004;

-- claimed-by-nobody: its booking is not paying yet
update ticket set booking_id = 'b0000000-0000-0000-0000-000000000002' where id = 90002;

-- ended-booking-keeps-tickets
update booking_item set status = 'HELD' where ticket_id = 90004;

-- kept-too-long: the hold
update booking set pay_by = null, created_at = now(), expires_at = now() + interval '16 minutes' where id = 'b0000000-0000-0000-0000-000000000002';

-- kept-too-long: the claim
update booking set pay_by = now() + interval '26 minutes' where id = 'b0000000-0000-0000-0000-000000000003';

-- item-of-another-event
update booking set total = total + 1000, fees = fees + 100 where id = 'b0000000-0000-0000-0000-000000000002';
insert into booking_item values ('b0000000-0000-0000-0000-000000000002', 91000, 9002, 900, 100, 'HELD');

-- refund-by-a-stranger
update refund set decided_by = '0a000000-0000-0000-0000-000000000002' where payment_id = 9007;

-- refund-by-a-stranger: who has left an hour before
update staff_grant set revoked_at = now() - interval '1 hour', revoked_by = account_id, revoked_because = 'Gone.'
where id = '0b000000-0000-0000-0000-000000000002';
update refund set decided_by = '0a000000-0000-0000-0000-000000000004' where payment_id = 9007;

-- role-by-a-stranger
insert into staff_grant (account_id, role, granted_by, reason) values
    ('0a000000-0000-0000-0000-000000000002', 'DOOR', '0a000000-0000-0000-0000-000000000004', 'A friend.');

-- cancelled-and-confirmed
update booking set cancel_reason = 'Released by the buyer' where id = 'b0000000-0000-0000-0000-000000000001';

-- two-live-attempts
drop index payment_live;
insert into payment (booking_id, attempt, amount, currency, stripe_id, status)
    values ('b0000000-0000-0000-0000-000000000003', 1, 1000, 'EUR', 'pi_3b', 'OPEN');

-- attempt-for-another-amount
update payment set amount = 1 where id = 9003;

-- paid-another-price
update payment set received = 1999 where id = 9001;

-- paid-twice
insert into payment (booking_id, attempt, amount, currency, stripe_id, received, status)
    values ('b0000000-0000-0000-0000-000000000001', 1, 2000, 'EUR', 'pi_1b', 2000, 'SUCCEEDED');

-- money-back-and-seats: all of it back, and all seats kept
insert into refund (id, payment_id, decision_id, amount, reason) values (gen_random_uuid(), 9001, gen_random_uuid(), 2000, 'no');

-- money-back-and-seats: a seat returned, and nothing back
delete from booking_item where ticket_id = 90008;
delete from refund where payment_id = 9007;
insert into booking_item values ('b0000000-0000-0000-0000-000000000007', 90008, 9001, 900, 100, 'RETURNED');

-- more-back-than-paid: in two decisions
drop trigger refund_sum on refund;
insert into refund (id, payment_id, decision_id, amount, reason) values (gen_random_uuid(), 9010, gen_random_uuid(), 1, 'no');

-- more-back-than-paid: of what was never paid
insert into refund (id, payment_id, decision_id, amount, reason) values (gen_random_uuid(), 9004, gen_random_uuid(), 1000, 'no');

-- total-is-not-the-sum: while it is held
update booking_item set price = price - 1 where ticket_id = 90002;

-- total-is-not-the-sum: when it is sold
update booking_item set fee = fee - 1, price = price + 1 where ticket_id = 90000;

-- too-many-for-one-buyer
update event set order_limit = 5, buyer_limit = 5 where id = 9001;

-- hold-past-its-end
update booking set expires_at = now() - interval '3 minutes' where id = 'b0000000-0000-0000-0000-000000000002';

-- claim-past-its-end
update booking set pay_by = now() - interval '3 minutes' where id = 'b0000000-0000-0000-0000-000000000003';

-- refund-failed
update refund set status = 'FAILED' where payment_id = 9010;

-- refund-waits
update refund set created_at = now() - interval '3 minutes' where payment_id = 9010;

-- refunding-without-refund
update refund set status = 'DONE', stripe_refund_id = 're_a', done_at = now() - interval '3 minutes' where payment_id = 9010;

-- booking-of-cancelled-event
update event set status = 'CANCELLED' where id = 9001;

-- stripe-event-not-applied
update stripe_event set applied_at = null, received_at = now() - interval '3 minutes' where id = 'evt_9001';

-- charged-too-much
insert into stripe_intent values ('pi_3b', 1000, 1000, 'EUR', 'succeeded', 'b0000000-0000-0000-0000-000000000003'),
    ('pi_3c', 1000, 1000, 'EUR', 'succeeded', 'b0000000-0000-0000-0000-000000000003');

-- refund-we-did-not-decide: of a decision that we do not have
insert into stripe_refund values ('re_1', 'pi_1', 500, 'succeeded', gen_random_uuid());

-- money-moved-unnoticed
insert into stripe_refund values ('re_1', 'pi_1', 500, 'succeeded', null);

-- money-moved-unnoticed: more than was told
insert into stripe_refund values ('re_a', 'pi_a', 700, 'succeeded', null);

-- counted-but-not-given: it has failed
update stripe_refund set status = 'failed' where id = 're_b';

-- waits-for-a-person
update incident set settled_at = null, since = now() - interval '3 minutes' where subject = 're_b';

-- refund-we-did-not-decide: another amount
update stripe_refund set amount = 900 where id = 're_7';

-- refunded-twice
insert into stripe_refund values ('re_7b', 'pi_7', 1000, 'succeeded', '0e000000-0000-0000-0000-000000000007');

-- payable-without-claim
update stripe_intent set status = 'requires_action' where id = 'pi_4';

-- payment-unknown-to-stripe: it has taken nothing
update stripe_intent set status = 'canceled', received = 0 where id = 'pi_1';

-- payment-unknown-to-stripe: it has taken less
update stripe_intent set received = 1 where id = 'pi_a';

-- success-not-written-down
update stripe_intent set status = 'succeeded', received = 1000 where id = 'pi_8';

-- money-and-seats-differ: somebody else has got the money back
update stripe_refund set intent = 'pi_1' where id = 're_7';

-- refund-unknown-to-stripe
update stripe_refund set id = 're_5x' where id = 're_5';

-- reserved-without-admission: of somebody who waits
update booking set buyer_id = '0a000000-0000-0000-0000-000000000003' where id = 'b0000000-0000-0000-0000-00000000000c';

-- reserved-without-admission: of somebody who has left
update admission set ended_at = clock_timestamp() - interval '1 hour', ended_by = 'LEFT' where id = 9001;

-- too-many-let-in
drop trigger admission_keeps_the_limit on admission;
insert into admission (room_id, term, line_id, number, position, holder, expires_at)
    values (9001, 1, 9001, 1, 2, '0a000000-0000-0000-0000-000000000001', now() + interval '10 minutes');

-- listed-place-lost
drop trigger place_is_kept on place;
delete from place where room_id = 9001 and number = 1;

-- two-places
insert into place (room_id, term, holder, number, again) values (9001, 1, '0a000000-0000-0000-0000-000000000003', 3, 1);

-- let-in-with-anothers-place
drop trigger place_is_kept on place;
update place set holder = '0a000000-0000-0000-0000-00000000000f' where room_id = 9001 and number = 0;
