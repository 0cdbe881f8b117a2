-- Of that house: 8,000 orders for one ticket each, made a while ago, and the planner knows of them.
insert into booking (id, event_id, buyer_id, status, total, fees, currency, request_hash, expires_at)
    select md5('order ' || n)::uuid, 9901, '0b000000-0000-0000-0000-000000000001', 'IN_PROGRESS', 4520, 320, 'EUR', '',
        clock_timestamp() + interval '1 hour'
    from generate_series(0, 7999) n;
insert into booking_item (booking_id, ticket_id, tier_id, price, fee, status)
    select md5('order ' || n)::uuid, 990000 + n, 9901 + n / 4000, 4200, 320, 'HELD' from generate_series(0, 7999) n;
analyze booking;
analyze booking_item;
analyze ticket;
