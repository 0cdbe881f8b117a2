-- What people still want of an event that is sold out: kept for the waiting list that will ask for it.

create table wish (
    event_id   bigint not null references event on delete cascade,
    account_id uuid not null references account on delete cascade,
    tickets    smallint not null check (tickets between 1 and 100),
    tiers      bigint[] check (cardinality(tiers) between 1 and 20), -- those that will do; null: any
    since      timestamptz not null default clock_timestamp(), -- who comes first
    primary key (event_id, account_id)
);
create index wish_event on wish (event_id, since);
create index wish_account on wish (account_id);
