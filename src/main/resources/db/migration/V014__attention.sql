-- What happened at Stripe and waits for a person; and events of which we know nothing but that Stripe has signed them.

alter table stripe_event
    alter column type drop not null, -- null: it did not say, so Stripe is asked for the event itself
    alter column object_id drop not null, -- likewise
    add column failure text check (length(failure) <= 500); -- why the last look at it failed

create table incident (
    id         uuid primary key default gen_random_uuid(),
    kind       text not null check (kind in ('EVENT_UNCLEAR', 'REFUND_BY_HAND', 'DISPUTE', 'PAYMENT_STOPPED',
                   'PAYMENT_UNKNOWN', 'PAYMENTS_REFUSED', 'WEBHOOKS_MISSING')),
    subject    text not null check (length(subject) between 1 and 255), -- Stripe's id of what it is about
    intent_id  text check (length(intent_id) between 1 and 255), -- the payment; null if it is about none
    amount     bigint check (amount >= 0), -- minor units
    currency   text check (currency ~ '^[A-Z]{3}$'),
    state      text not null check (length(state) between 1 and 100), -- in Stripe's words
    detail     text check (length(detail) <= 500),
    since      timestamptz not null default clock_timestamp(), -- it became what it is now
    settled_at timestamptz,
    settled_by uuid references account, -- null: the system itself
    note       text check (length(note) between 1 and 500), -- of the last time that it was settled
    unique (kind, subject),
    check (settled_at is null or note is not null)
);

create index incident_open on incident (since, id) where settled_at is null;
create index incident_of_payment on incident (intent_id);
