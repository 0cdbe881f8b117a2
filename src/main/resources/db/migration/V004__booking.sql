-- Bookings, their items, payments and refunds. What must never happen is refused here, whatever the code does.

alter table event
    add column hold_seconds integer not null default 600 check (hold_seconds between 5 and 3600),
    add column order_limit  integer not null default 8 check (order_limit between 1 and 100),
    add column buyer_limit  integer not null default 8 check (buyer_limit >= order_limit),
    add column single_seats boolean not null default false; -- an order may leave one empty seat between taken ones

create index event_cancelled on event (id) where status = 'CANCELLED';

create table booking (
    id            uuid primary key, -- derived from the buyer and their idempotency key
    event_id      bigint not null references event,
    buyer_id      uuid not null references account,
    status        text not null check (status in ('IN_PROGRESS', 'PAYING', 'LAPSING', 'CANCELLING',
                      'CONFIRMED', 'EXPIRED', 'CANCELLED', 'REFUNDING', 'REFUNDED')),
    total         bigint not null check (total >= 0), -- minor units, fees included
    fees          bigint not null check (fees between 0 and total),
    currency      text not null check (currency ~ '^[A-Z]{3}$'),
    request_hash  bytea not null, -- of what was asked, so that a reused key is noticed
    expires_at    timestamptz not null, -- the hold's end
    extended_at   timestamptz, -- once at most
    pay_by        timestamptz, -- the claim's own end: set once, never moved
    confirmed_by  bigint, -- the payment that did
    cancel_reason text check (length(cancel_reason) <= 500),
    next_look     timestamptz not null default clock_timestamp(), -- when the reconciler looks again: also its lease
    looks         integer not null default 0,
    version       integer not null default 0,
    created_at    timestamptz not null default clock_timestamp(),
    check (status not in ('PAYING', 'LAPSING', 'CONFIRMED', 'REFUNDING', 'REFUNDED') or pay_by is not null)
);

create index booking_of_buyer on booking (buyer_id, created_at desc);
create index booking_of_event on booking (event_id, buyer_id);
create index booking_held on booking (expires_at) where status = 'IN_PROGRESS';
create index booking_paying on booking (next_look) where status in ('PAYING', 'LAPSING', 'CANCELLING');
create index booking_sweep on booking (event_id) where status in ('IN_PROGRESS', 'PAYING', 'LAPSING', 'CONFIRMED');

-- Prices are frozen here: a changed tier never changes a booking.
create table booking_item (
    booking_id uuid not null references booking,
    ticket_id  bigint not null references ticket,
    tier_id    bigint not null,
    price      bigint not null check (price >= 0),
    fee        bigint not null check (fee >= 0),
    status     text not null check (status in ('HELD', 'SOLD', 'RETURNED', 'RELEASED')),
    primary key (booking_id, ticket_id)
);

-- A ticket is in one live booking at most, be it held, being paid or sold.
create unique index booking_item_live on booking_item (ticket_id) where status in ('HELD', 'SOLD');

alter table ticket add constraint ticket_booking foreign key (booking_id) references booking;

-- Also writers who do not go through the application count as a change.
create function count_ticket_version() returns trigger language plpgsql as $$
begin
    new.version = old.version + 1;
    return new;
end $$;

create trigger ticket_version before update on ticket for each row
    when (new.version = old.version) execute function count_ticket_version();

-- One row per attempt to pay. Amount and currency are what Stripe was asked for: never computed again.
create table payment (
    id         bigint generated always as identity primary key,
    booking_id uuid not null references booking,
    attempt    integer not null check (attempt >= 0),
    amount     bigint not null check (amount > 0),
    currency   text not null check (currency ~ '^[A-Z]{3}$'),
    stripe_id  text unique check (length(stripe_id) between 1 and 255),
    received   bigint check (received >= 0), -- what Stripe says was paid
    status     text not null check (status in ('CREATING', 'OPEN', 'SUCCEEDED', 'CANCELED', 'ABANDONED')),
    created_at timestamptz not null default clock_timestamp(),
    unique (booking_id, attempt),
    check (status not in ('OPEN', 'SUCCEEDED') or stripe_id is not null)
);

create unique index payment_live on payment (booking_id) where status in ('CREATING', 'OPEN');

alter table booking
    add constraint booking_confirmed_by foreign key (confirmed_by) references payment,
    add constraint booking_paid check (status not in ('CONFIRMED') or total = 0 or confirmed_by is not null);

-- A decision to give money back: the row is also what is still to be said to Stripe.
create table refund (
    id               uuid primary key,
    payment_id       bigint not null references payment,
    decision_id      uuid not null, -- the booking's own id: all of it
    amount           bigint not null check (amount > 0),
    reason           text not null check (length(reason) between 1 and 500),
    decided_by       uuid references account, -- null: the system itself
    try              integer not null default 0,
    status           text not null default 'DUE' check (status in ('DUE', 'DONE', 'FAILED')),
    stripe_refund_id text unique,
    asked_at         timestamptz, -- when the current try was first sent
    next_try         timestamptz not null default clock_timestamp(), -- also the worker's lease
    failure          text check (length(failure) <= 500),
    created_at       timestamptz not null default clock_timestamp(),
    done_at          timestamptz,
    unique (payment_id, decision_id),
    check (status <> 'DONE' or stripe_refund_id is not null)
);

-- Two decisions at the same moment see each other: the payment's row is locked first.
create function refund_within_payment() returns trigger language plpgsql as $$
declare
    paid bigint;
begin
    select coalesce(received, amount) into paid from payment where id = new.payment_id for update;
    if (select sum(amount) from refund where payment_id = new.payment_id) > paid then
        raise exception 'refunds of payment % exceed what was paid', new.payment_id using errcode = 'check_violation';
    end if;
    return null;
end $$;

create trigger refund_sum after insert or update of amount on refund for each row execute function refund_within_payment();

alter table booking_item
    add column refund_id uuid references refund, -- which decision gave it back; null also when it was free
    add check (refund_id is null or status = 'RETURNED');

create index refund_due on refund (next_try) where status = 'DUE';
create index refund_failed on refund (created_at) where status = 'FAILED';

-- What Stripe has told us: ids and types only, no card holder's data.
create table stripe_event (
    id          text primary key check (length(id) between 1 and 255),
    type        text not null check (length(type) between 1 and 255),
    object_id   text not null check (length(object_id) between 1 and 255),
    received_at timestamptz not null default clock_timestamp(),
    applied_at  timestamptz,
    attempts    integer not null default 0,
    next_try    timestamptz not null default clock_timestamp()
);

create index stripe_event_unapplied on stripe_event (next_try) where applied_at is null;

-- A command that was carried out under a key: the same key with another body is refused.
create table idempotency (
    owner_id   uuid not null,
    operation  text not null check (length(operation) between 1 and 200), -- method and path
    key        text not null check (length(key) between 1 and 255),
    body_hash  bytea not null,
    created_at timestamptz not null default clock_timestamp(),
    primary key (owner_id, operation, key)
);

create index idempotency_age on idempotency (created_at);
