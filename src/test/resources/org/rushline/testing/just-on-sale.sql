-- A large house whose tickets were made a moment ago: the planner has no figures of them.
insert into venue (id, name, city, country, latitude, longitude, time_zone)
    overriding system value values (9901, 'House', 'Berlin', 'DE', 52, 13, 'Europe/Berlin');
insert into seat_plan (id, venue_id, name, revision, width, height, categories, places, stage)
    overriding system value values (9901, 9901, 'Plan', 1, 10, 10, '[]', 20000, 'STAGE');
insert into section (seat_plan_id, number, name, zone, standing, category, outline, first_ordinal, places)
    select 9901, n, 'Block ' || n, 'Stalls', false, 'A', '[]', n * 1000, 1000 from generate_series(0, 19) n;
insert into seat (seat_plan_id, ordinal, section, row_label, seat_label, x, y, category)
    select 9901, n, n / 1000, n % 1000 / 50, n % 50, n % 50, n / 50, 'A' from generate_series(0, 19999) n;
insert into event (id, name, type, venue_id, seat_plan_id, status, time_zone, starts_at_local, starts_at, currency)
    overriding system value
    values (9901, 'Event', 'OPERA', 9901, 9901, 'ON_SALE', 'Europe/Berlin', '2031-01-01', '2031-01-01', 'EUR');
insert into price_tier (id, event_id, position, name, price, fee)
    overriding system value select 9900 + n, 9901, n, 'Tier ' || n, 4200, 320 from generate_series(1, 5) n;
insert into ticket (id, event_id, seat_plan_id, ordinal, tier_id)
    overriding system value select 990000 + n, 9901, 9901, n, 9901 + n / 4000 from generate_series(0, 19999) n;
insert into account (id, email, name, password)
    values ('0b000000-0000-0000-0000-000000000001', 'early@planner.example', 'Early', 'not a hash, but long enough');
delete from pg_statistic where starelid in ('seat'::regclass, 'ticket'::regclass, 'booking_item'::regclass);
update pg_class set relpages = 0, reltuples = -1 where oid in ('seat'::regclass, 'ticket'::regclass, 'booking_item'::regclass);
