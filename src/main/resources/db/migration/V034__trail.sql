-- The audit trail: who did what, when, from where and why. Whoever comes to it later can only read it.

create table trail_entry (
    id         bigint generated always as identity primary key,
    at         timestamptz not null default clock_timestamp(),
    kind       text not null check (kind in ('CHANGE', 'SIGNED_IN', 'WRONG_PASSWORD', 'REFUSED')),
    account_id uuid,          -- null: nobody we know; no reference, for an entry outlives an account
    address    text not null check (length(address) between 1 and 60),
    request    text not null check (length(request) <= 64), -- its id, which the logs name too
    title      text check (length(title) between 1 and 200), -- what the operation is called; null if it was not reached
    operation  text not null check (length(operation) between 1 and 200),
    subject    text not null check (length(subject) between 1 and 500),
    about      text[] not null, -- the ids in the subject
    times      integer not null default 1 check (times >= 1) -- so many that were alike
);

create index trail_entry_account on trail_entry (account_id, id);
create index trail_entry_kind on trail_entry (kind, id);
create index trail_entry_about on trail_entry using gin (about);

-- How it ended. A change without one: the node died meanwhile, and what it was at has happened or not.
create table trail_outcome (
    entry_id bigint primary key references trail_entry,
    at       timestamptz not null default clock_timestamp(),
    status   integer not null check (status between 100 and 599),
    problem  text check (length(problem) between 1 and 100),
    reason   text check (length(reason) between 1 and 1000),
    sent     jsonb,
    made     text check (length(made) between 1 and 500),
    about    text[] not null -- the ids in what was sent and made
);

create index trail_outcome_about on trail_outcome using gin (about);

-- What a change did to a row. No sequence: a trigger writes here, and JPA asks for the last number after its own insert.
create table trail_row (
    id       uuid primary key default gen_random_uuid(),
    entry_id bigint not null references trail_entry,
    at       timestamptz not null default clock_timestamp(),
    relation text not null check (length(relation) between 1 and 63),
    before   jsonb, -- null: it is new
    after    jsonb, -- null: it is gone
    check (before is not null or after is not null)
);

create index trail_row_entry on trail_row (entry_id, at);

create function trail_is_only_written() returns trigger language plpgsql as $$
begin
    raise exception 'the audit trail is only written';
end $$;

create trigger trail_is_only_written before update or delete on trail_entry
    for each row execute function trail_is_only_written();
create trigger trail_is_only_written before update or delete on trail_outcome
    for each row execute function trail_is_only_written();
create trigger trail_is_only_written before update or delete on trail_row
    for each row execute function trail_is_only_written();
create trigger trail_is_not_emptied before truncate on trail_entry
    for each statement execute function trail_is_only_written();
create trigger trail_is_not_emptied before truncate on trail_outcome
    for each statement execute function trail_is_only_written();
create trigger trail_is_not_emptied before truncate on trail_row
    for each statement execute function trail_is_only_written();

-- What of one row differs from the other, and the ids in it.
create function trail_difference(one jsonb, other jsonb) returns jsonb language sql immutable as $$
    select coalesce(jsonb_object_agg(key, value), '{}') from jsonb_each(one)
    where other is null or key = 'id' or key like '%\_id' or other -> key is distinct from value
$$;

-- A transaction that belongs to an entry says so in a setting of its own. Secrets are left out, and what is long:
-- seats, tickets and the documents of plans.
create function trail_notes_row() returns trigger language plpgsql as $$
declare
    secrets constant text[] := array['password', 'code_hash', 'secret'];
    was jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) - secrets end;
    becomes jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) - secrets end;
begin
    if tg_op <> 'UPDATE' or old is distinct from new then
        insert into trail_row (entry_id, relation, before, after) values (
            current_setting('rushline.entry')::bigint, tg_table_name,
            case when was is not null then trail_difference(was, becomes) end,
            case when becomes is not null then trail_difference(becomes, was) end);
    end if;
    return null;
end $$;

do $$
declare
    relation text;
begin
    foreach relation in array array[
        'account', 'booking', 'entry_shop', 'event', 'event_performer', 'incident',
        'performer', 'price_tier', 'price_tier_category', 'refund', 'staff_grant', 'staff_invitation',
        'venue', 'waiting_room', 'waiting_room_event'
    ] loop
        execute format($sql$
            create trigger trail_notes_row after insert or update or delete on %I for each row
            when (coalesce(current_setting('rushline.entry', true), '') <> '')
            execute function trail_notes_row() $sql$, relation);
    end loop;
end $$;
