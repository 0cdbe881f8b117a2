-- Beside that house: a hundred events with 200 tickets each, and the planner knows of them.
insert into event (id, name, type, venue_id, seat_plan_id, status, time_zone, starts_at_local, starts_at, currency)
    overriding system value
    select 990100 + n, 'One of many', 'OPERA', 9901, 9901, 'ON_SALE', 'Europe/Berlin', '2031-01-01', '2031-01-01', 'EUR'
    from generate_series(0, 99) n;
insert into price_tier (id, event_id, position, name, price, fee)
    overriding system value select 990100 + n, 990100 + n, 1, 'Tier', 4200, 320 from generate_series(0, 99) n;
insert into ticket (id, event_id, seat_plan_id, ordinal, tier_id)
    overriding system value select 1100000 + n, 990100 + n / 200, 9901, n % 200, 990100 + n / 200 from generate_series(0, 19999) n;
analyze ticket;
