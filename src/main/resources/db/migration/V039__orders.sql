-- Those who work here look for bookings among millions. Each index costs whoever writes, so most are not on bookings.

-- People are found by the beginnings of their names' words, and by that of their address.
create index account_words on account using gin (to_tsvector('simple'::regconfig, name));
create index account_address on account (email text_pattern_ops);

-- The newest first, and those of some days. The only one on bookings: new ones go to its right end.
create index booking_recent on booking (created_at, id);

-- What was paid for, by its amount.
create index payment_amount on payment (amount);

-- What Stripe said of a payment or a refund.
create index stripe_event_object on stripe_event (object_id);
