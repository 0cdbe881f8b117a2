-- Another system's shop behind a waiting room: its addresses, the keys that sign for it, and each token that was given.

create table entry_shop (
    event_id  bigint primary key references event on delete cascade,
    addresses text[] not null check (cardinality(addresses) <= 10
        and array_to_string(addresses, ' ') ~ '^(https?://[^ @#/]+/[!-"$-~]*( |$))*$'), -- none: it has been taken away
    secret    uuid not null default gen_random_uuid() -- makes the names by which the shop knows people
);

create table entry_key (
    kid             text primary key check (kid ~ '^[A-Za-z0-9_-]{43}$'), -- RFC 7638
    event_id        bigint not null references entry_shop on delete cascade,
    public_key      bytea not null check (octet_length(public_key) = 32),
    sealed_key      bytea not null, -- by a key that the database does not have
    made_at         timestamptz not null default clock_timestamp(),
    signs_since     timestamptz, -- null: it is published already, so that nobody has to learn it when it signs
    retired_at      timestamptz,
    published_until timestamptz,
    withdrawn       boolean not null default false, -- what it has signed is good no longer
    constraint entry_key_retired check (num_nulls(retired_at, published_until) in (0, 2) and retired_at >= signs_since),
    constraint entry_key_signed check (retired_at is null or signs_since is not null),
    constraint entry_key_withdrawn check (not withdrawn or retired_at is not null)
);
create unique index entry_key_signs on entry_key (event_id) where signs_since is not null and retired_at is null;
create unique index entry_key_next on entry_key (event_id) where signs_since is null;
create index entry_key_event on entry_key (event_id);

create table entry_token (
    jti          uuid primary key default gen_random_uuid(),
    event_id     bigint not null references entry_shop on delete cascade,
    admission_id bigint not null references admission,
    kid          text not null references entry_key on delete cascade,
    address      text not null,
    issued_at    timestamptz not null,
    expires_at   timestamptz not null check (expires_at > issued_at),
    replaced_at  timestamptz,
    redeemed_at  timestamptz,
    visit        bytea check (octet_length(visit) = 32), -- SHA-256 of what the shop named it
    number       smallint check (number between 1 and 5), -- so often somebody may come by one admission
    completed_at timestamptz,
    unique (admission_id, number),
    constraint entry_token_redeemed check (num_nulls(redeemed_at, visit, number) in (0, 3) and redeemed_at < expires_at),
    constraint entry_token_ended_once check (num_nulls(redeemed_at, replaced_at) > 0),
    constraint entry_token_completed check (completed_at is null or redeemed_at is not null)
);
-- Whoever has been let in has one token at a time.
create unique index entry_token_live on entry_token (admission_id) where redeemed_at is null and replaced_at is null;
create index entry_token_kid on entry_token (kid, expires_at);

create function entry_token_is_used_once() returns trigger language plpgsql as $$
begin
    if (new.jti, new.event_id, new.admission_id, new.kid, new.address, new.issued_at, new.expires_at)
            is distinct from (old.jti, old.event_id, old.admission_id, old.kid, old.address, old.issued_at, old.expires_at)
        or old.replaced_at is not null
        or old.completed_at is not null
        or old.redeemed_at is not null
            and (new.redeemed_at, new.visit, new.number) is distinct from (old.redeemed_at, old.visit, old.number) then
        raise exception 'A token is used once' using errcode = 'check_violation';
    end if;
    return new;
end $$;

create trigger entry_token_is_used_once before update on entry_token
    for each row execute function entry_token_is_used_once();

-- As before, and whoever has been sent to the shop: there we do not see them, so they count until they are done or their time is up.
create or replace view shopping as
select a.*, a.lane <> 'BYPASS' as counts from admission a
where a.ended_at is null and a.expires_at > clock_timestamp()
    and (a.lane = 'BYPASS' or a.seen_at > clock_timestamp() - interval '90 seconds'
        or exists (
            select from waiting_room_event e join booking b on b.event_id = e.event_id
            where e.room_id = a.room_id and b.buyer_id = a.holder
                and (b.status = 'IN_PROGRESS' and b.expires_at > clock_timestamp() or b.status = 'PAYING'))
        or exists (select from entry_token t where t.admission_id = a.id));
