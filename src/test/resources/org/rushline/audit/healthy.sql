-- One event, a few buyers, a booking in every state, and Stripe's books as two tables.
insert into venue (id, name, city, country, latitude, longitude, time_zone)
    overriding system value values (9001, 'House', 'Berlin', 'DE', 52, 13, 'Europe/Berlin');
insert into seat_plan (id, venue_id, name, revision, width, height, categories, places, stage)
    overriding system value values (9001, 9001, 'Plan', 1, 10, 10, '[]', 40, 'STAGE');
insert into section (seat_plan_id, number, name, zone, standing, category, outline, first_ordinal, places)
    values (9001, 0, 'Stalls', 'Stalls', true, 'A', '[]', 0, 40);
insert into seat (seat_plan_id, ordinal, section, x, y, category) select 9001, n, 0, n, 0, 'A' from generate_series(0, 39) n;
insert into event (id, name, type, venue_id, seat_plan_id, status, time_zone, starts_at_local, starts_at, currency, hold_seconds, buyer_limit)
    overriding system value
    select 9000 + n, 'Event', 'OPERA', 9001, 9001, 'ON_SALE', 'Europe/Berlin', '2031-01-01', '2031-01-01', 'EUR', 600, 8
    from generate_series(1, 2) n;
insert into price_tier (id, event_id, position, name, price, fee)
    overriding system value values (9001, 9001, 0, 'A', 900, 100), (9002, 9002, 0, 'A', 900, 100), (9003, 9001, 1, 'Free', 0, 0);
insert into ticket (id, event_id, seat_plan_id, ordinal, tier_id)
    overriding system value
    select 90000 + n, 9001, 9001, n, case when n in (12, 13) then 9003 else 9001 end from generate_series(0, 39) n
    union all select 91000 + n, 9002, 9001, n, 9002 from generate_series(0, 1) n;
insert into account (id, email, name, password, role) values
    ('0a000000-0000-0000-0000-000000000001', 'a@audit.example', 'A', 'not a hash, but long enough', 'BUYER'),
    ('0a000000-0000-0000-0000-000000000002', 'b@audit.example', 'B', 'not a hash, but long enough', 'BUYER'),
    ('0a000000-0000-0000-0000-000000000003', 'c@audit.example', 'C', 'not a hash, but long enough', 'BUYER'),
    ('0a000000-0000-0000-0000-000000000004', 'd@audit.example', 'D', 'not a hash, but long enough', 'BUYER');
insert into staff_grant (id, account_id, role, granted_at, granted_by, reason) values
    ('0b000000-0000-0000-0000-000000000001', '0a000000-0000-0000-0000-000000000003', 'ADMINISTRATOR',
        now() - interval '2 days', null, 'The first.'),
    ('0b000000-0000-0000-0000-000000000002', '0a000000-0000-0000-0000-000000000004', 'FINANCE',
        now() - interval '1 day', '0a000000-0000-0000-0000-000000000003', 'For the money.');

insert into booking (id, event_id, buyer_id, status, total, fees, currency, request_hash, expires_at, pay_by)
    select id::uuid, 9001, '0a000000-0000-0000-0000-000000000001', status, total, fees, 'EUR', '',
        now() + interval '5 minutes', now() + interval '10 minutes' from (values
    ('b0000000-0000-0000-0000-000000000001', 'PAYING', 2000, 200), -- becomes CONFIRMED
    ('b0000000-0000-0000-0000-000000000002', 'IN_PROGRESS', 1000, 100),
    ('b0000000-0000-0000-0000-000000000003', 'PAYING', 1000, 100),
    ('b0000000-0000-0000-0000-000000000004', 'EXPIRED', 1000, 100),
    ('b0000000-0000-0000-0000-000000000005', 'REFUNDED', 1000, 100),
    ('b0000000-0000-0000-0000-000000000006', 'CONFIRMED', 0, 0),
    ('b0000000-0000-0000-0000-000000000007', 'PAYING', 2000, 200), -- becomes CONFIRMED, one ticket returned
    ('b0000000-0000-0000-0000-000000000008', 'CANCELLING', 1000, 100),
    ('b0000000-0000-0000-0000-000000000009', 'EXPIRED', 0, 0),
    ('b0000000-0000-0000-0000-00000000000a', 'REFUNDING', 1000, 100),
    ('b0000000-0000-0000-0000-00000000000b', 'REFUNDED', 1000, 100)) b (id, status, total, fees);
insert into payment (id, booking_id, attempt, amount, currency, stripe_id, received, status)
    overriding system value values
    (9001, 'b0000000-0000-0000-0000-000000000001', 0, 2000, 'EUR', 'pi_1', 2000, 'SUCCEEDED'),
    (9003, 'b0000000-0000-0000-0000-000000000003', 0, 1000, 'EUR', 'pi_3', null, 'OPEN'),
    (9004, 'b0000000-0000-0000-0000-000000000004', 0, 1000, 'EUR', 'pi_4', null, 'CANCELED'),
    (9005, 'b0000000-0000-0000-0000-000000000005', 0, 1000, 'EUR', 'pi_5', 1000, 'SUCCEEDED'),
    (9007, 'b0000000-0000-0000-0000-000000000007', 0, 2000, 'EUR', 'pi_7', 2000, 'SUCCEEDED'),
    (9008, 'b0000000-0000-0000-0000-000000000008', 0, 1000, 'EUR', 'pi_8', null, 'OPEN'),
    (9010, 'b0000000-0000-0000-0000-00000000000a', 0, 1000, 'EUR', 'pi_a', 1000, 'SUCCEEDED'),
    (9011, 'b0000000-0000-0000-0000-00000000000b', 0, 1000, 'EUR', 'pi_b', 1000, 'SUCCEEDED');
update booking set status = 'CONFIRMED', confirmed_by = 9001 where id = 'b0000000-0000-0000-0000-000000000001';
update booking set status = 'CONFIRMED', confirmed_by = 9007 where id = 'b0000000-0000-0000-0000-000000000007';
update booking set confirmed_by = 9005 where id = 'b0000000-0000-0000-0000-000000000005';
insert into refund (id, payment_id, decision_id, amount, reason, decided_by, status, stripe_refund_id, done_at) values
    ('0e000000-0000-0000-0000-000000000005', 9005, 'b0000000-0000-0000-0000-000000000005', 1000, 'no', null, 'DONE', 're_5', now()),
    ('0e000000-0000-0000-0000-000000000007', 9007, '0d000000-0000-0000-0000-000000000007', 1000, 'no', '0a000000-0000-0000-0000-000000000003', 'DONE', 're_7', now()),
    ('0e000000-0000-0000-0000-00000000000a', 9010, 'b0000000-0000-0000-0000-00000000000a', 1000, 'no', null, 'DUE', null, null);
-- Some of it went back by hand at Stripe, the rest by our own refund.
insert into refund (id, payment_id, decision_id, amount, by_hand, elsewhere, note, reason, status, stripe_refund_id, done_at) values
    ('0e000000-0000-0000-0000-00000000000b', 9011, 'b0000000-0000-0000-0000-00000000000b', 1000, 300, 0, null, 'no', 'DONE', 're_b2', now());
insert into incident (kind, subject, intent_id, amount, currency, state, settled_at, note) values
    ('REFUND_BY_HAND', 're_b', 'pi_b', 300, 'EUR', 'succeeded', now(), 'counted'),
    ('REFUND_BY_HAND', 're_a', 'pi_a', 500, 'EUR', 'failed', now(), 'looked at');
insert into booking_item (booking_id, ticket_id, tier_id, price, fee, status, refund_id)
    select booking::uuid, 90000 + n, 9001, 900, 100, status, refund::uuid from (values
    ('b0000000-0000-0000-0000-000000000001', 0, 'SOLD', null),
    ('b0000000-0000-0000-0000-000000000001', 1, 'SOLD', null),
    ('b0000000-0000-0000-0000-000000000002', 2, 'HELD', null),
    ('b0000000-0000-0000-0000-000000000003', 3, 'HELD', null),
    ('b0000000-0000-0000-0000-000000000004', 4, 'RELEASED', null),
    ('b0000000-0000-0000-0000-000000000005', 5, 'RETURNED', '0e000000-0000-0000-0000-000000000005'),
    ('b0000000-0000-0000-0000-000000000007', 7, 'SOLD', null),
    ('b0000000-0000-0000-0000-000000000007', 8, 'RETURNED', '0e000000-0000-0000-0000-000000000007'),
    ('b0000000-0000-0000-0000-000000000008', 9, 'HELD', null),
    ('b0000000-0000-0000-0000-00000000000b', 11, 'RETURNED', '0e000000-0000-0000-0000-00000000000b'),
    ('b0000000-0000-0000-0000-00000000000a', 10, 'RELEASED', null)) i (booking, n, status, refund);
insert into booking_item (booking_id, ticket_id, tier_id, price, fee, status) values
    ('b0000000-0000-0000-0000-000000000006', 90012, 9003, 0, 0, 'SOLD'),
    ('b0000000-0000-0000-0000-000000000009', 90013, 9003, 0, 0, 'RELEASED');
update ticket t set booking_id = i.booking_id, status = case i.status when 'SOLD' then 'SOLD' else 'AVAILABLE' end
    from booking_item i join booking b on b.id = i.booking_id
    where i.ticket_id = t.id and (i.status = 'SOLD' or i.status = 'HELD' and b.status <> 'IN_PROGRESS');
insert into stripe_event (id, type, object_id, applied_at) values ('evt_9001', 'payment_intent.succeeded', 'pi_1', now());

-- A waiting room with a draw: somebody has been let in and holds a ticket, two wait, and one of them came after the draw.
insert into waiting_room (id, shopping_limit) overriding system value values (9001, 1);
insert into waiting_room_event (event_id, room_id) values (9002, 9001);
insert into waiting_room_number (room_id) values (9001);
insert into now_serving (room_id) values (9001);
insert into draw (room_id, term, algorithm, closing, beacon, commitment, sealed_seed)
    values (9001, 1, 'test', clock_timestamp() + interval '10 minutes', '', sha256('c'), 's');
update waiting_room set mode = 'DRAW' where id = 9001;
insert into place (room_id, term, holder, number) values
    (9001, 1, '0a000000-0000-0000-0000-000000000002', 0), (9001, 1, '0a000000-0000-0000-0000-000000000001', 1);
-- Time goes by.
set session_replication_role = replica;
update draw set closing = clock_timestamp() where room_id = 9001;
set session_replication_role = origin;
update waiting_room set mode = 'CLOSING', first_number = 2 where id = 9001;
update draw set size = 2, root = sha256('r'), listed_at = clock_timestamp() where room_id = 9001;
update draw set seed = sha256('s'), beacon_value = '', revealed_at = clock_timestamp() where room_id = 9001;
update waiting_room set mode = 'OPEN' where id = 9001;
insert into place (room_id, term, holder, number) values (9001, 1, '0a000000-0000-0000-0000-000000000003', 2);
update now_serving set position = 1 where room_id = 9001;
insert into admission (id, room_id, term, line_id, number, position, holder, expires_at) overriding system value
    values (9001, 9001, 1, 9001, 0, 1, '0a000000-0000-0000-0000-000000000002', now() + interval '10 minutes');
insert into booking (id, event_id, buyer_id, status, total, fees, currency, request_hash, expires_at)
    values ('b0000000-0000-0000-0000-00000000000c', 9002, '0a000000-0000-0000-0000-000000000002', 'IN_PROGRESS', 1000, 100, 'EUR', '',
        now() + interval '5 minutes');
insert into booking_item values ('b0000000-0000-0000-0000-00000000000c', 91001, 9002, 900, 100, 'HELD');

insert into allocation (id, event_id, name, purpose, reason, made_by) overriding system value
    values (9001, 9001, 'Camera', 'BLOCK', 'The camera stands there.', '0a000000-0000-0000-0000-000000000003');
update ticket set status = 'BLOCKED', allocation_id = 9001 where id in (90030, 90031);

create temp table stripe_intent (id text, amount bigint, received bigint, currency text, status text, booking uuid) on commit drop;
create temp table stripe_refund (id text, intent text, amount bigint, status text, refund uuid) on commit drop;
insert into stripe_intent select stripe_id, amount, coalesce(received, 0), currency,
    case status when 'SUCCEEDED' then 'succeeded' when 'CANCELED' then 'canceled' else 'requires_payment_method' end, booking_id
    from payment where id >= 9000;
insert into stripe_refund values
    ('re_5', 'pi_5', 1000, 'succeeded', '0e000000-0000-0000-0000-000000000005'),
    ('re_7', 'pi_7', 1000, 'succeeded', '0e000000-0000-0000-0000-000000000007'),
    ('re_b', 'pi_b', 300, 'succeeded', null),
    ('re_b2', 'pi_b', 700, 'succeeded', '0e000000-0000-0000-0000-00000000000b');
