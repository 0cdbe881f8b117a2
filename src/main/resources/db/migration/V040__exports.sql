-- Whoever takes names and addresses of buyers along says why (docs/reports.md).
create table buyers_export (
    id       uuid primary key default gen_random_uuid(),
    event_id bigint not null references event on delete cascade,
    made_by  uuid not null references account,
    reason   text not null check (length(reason) between 1 and 500),
    made_at  timestamptz not null default clock_timestamp()
);
