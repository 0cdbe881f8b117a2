-- Beside that house: an event with 500 tickets that nobody has asked for.
insert into event (id, name, type, venue_id, seat_plan_id, status, time_zone, starts_at_local, starts_at, currency)
    overriding system value
    values (9902, 'Small', 'OPERA', 9901, 9901, 'ON_SALE', 'Europe/Berlin', '2031-01-01', '2031-01-01', 'EUR');
insert into price_tier (id, event_id, position, name, price, fee)
    overriding system value values (9910, 9902, 1, 'Tier', 4200, 320);
insert into ticket (id, event_id, seat_plan_id, ordinal, tier_id)
    overriding system value select 1020000 + n, 9902, 9901, n, 9910 from generate_series(0, 499) n;
