-- A plan of 20 places, and two events: 9601 has tickets for all of them, 9602 for the first.
insert into venue (id, name, city, country, latitude, longitude, time_zone)
    overriding system value values (9601, 'House', 'Berlin', 'DE', 52, 13, 'Europe/Berlin');
insert into seat_plan (id, venue_id, name, revision, width, height, categories, places, stage)
    overriding system value values (9601, 9601, 'Plan', 1, 10, 10, '[]', 20, 'STAGE');
insert into section (seat_plan_id, number, name, zone, standing, category, outline, first_ordinal, places)
    values (9601, 0, 'Stalls', 'Stalls', true, 'A', '[]', 0, 20);
insert into seat (seat_plan_id, ordinal, section, x, y, category) select 9601, n, 0, n, 0, 'A' from generate_series(0, 19) n;
insert into performer (id, name, kind) overriding system value values (9601, 'Orchestra', 'ENSEMBLE');
insert into event (id, name, type, venue_id, seat_plan_id, status, time_zone, starts_at_local, starts_at, currency)
    overriding system value
    select 9600 + n, 'Event', 'OPERA', 9601, 9601, 'ON_SALE', 'Europe/Berlin', '2031-01-01', '2031-01-01', 'EUR'
    from generate_series(1, 2) n;
insert into event_performer (event_id, position, performer_id) values (9601, 0, 9601);
insert into price_tier (id, event_id, position, name, price, fee)
    overriding system value values (9601, 9601, 0, 'A', 900, 100), (9602, 9602, 0, 'A', 900, 100);
insert into price_tier_category (event_id, category, tier_id) values (9601, 'A', 9601);
insert into ticket (event_id, seat_plan_id, ordinal, tier_id)
    select 9601, 9601, n, 9601 from generate_series(0, 19) n
    union all select 9602, 9601, 0, 9602;
