-- How buyers fare on each node, and what a waiting room makes of it.

create table event_load (
    node            text not null check (length(node) between 1 and 300),
    event_id        bigint not null references event on delete cascade,
    seen_at         timestamptz not null default clock_timestamp(),
    -- All of the last half minute.
    times           integer[] not null, -- how many steps took how long
    reserved        integer not null check (reserved >= 0),
    paid            integer not null check (paid >= 0), -- could begin to pay
    payments_failed integer not null check (payments_failed >= 0), -- Stripe failed, not the card
    database_failed integer not null check (database_failed >= 0),
    watching        integer not null check (watching >= 0), -- people with the seat map open, just now
    primary key (node, event_id)
);
create index event_load_event on event_load (event_id);

-- Why fewer may shop, or nobody is called. The version before knows the limit only, for a slow database.
alter table now_serving
    add column pace_reason text
        check (pace_reason in ('DATABASE_SLOW', 'CHECKOUT_SLOW', 'PAYMENTS_FAILING', 'DATABASE_FAILING')),
    add column calls_stopped boolean not null default false,
    add constraint now_serving_stopped
        check (not calls_stopped or coalesce(pace_reason, '') in ('PAYMENTS_FAILING', 'DATABASE_FAILING'));

-- At so many people at its seats a room that is off opens by itself; null: never.
alter table waiting_room
    add column standby_people integer check (standby_people between 1 and 1000000),
    add constraint waiting_room_standby check (standby_people is null or within_id is null);
