-- Who may buy before everybody does (docs/presales.md).

create table presale (
    id           bigint generated always as identity primary key,
    event_id     bigint not null references event on delete cascade,
    name         text not null check (length(name) between 1 and 80),
    opens_at     timestamptz not null,
    ends_at      timestamptz not null, -- the last one's end is when everybody may buy
    tickets_each integer check (tickets_each between 1 and 100), -- null: as many as later
    every_tier   boolean not null,
    made_by      uuid not null references account,
    made_at      timestamptz not null default now(),
    version      integer not null default 0,
    unique (id, event_id),
    constraint presale_window check (opens_at < ends_at)
);

create unique index presale_name on presale (event_id, lower(name));

-- What it opens, unless that is everything.
create table presale_tier (
    presale_id bigint not null,
    tier_id    bigint not null,
    event_id   bigint not null,
    primary key (presale_id, tier_id),
    foreign key (presale_id, event_id) references presale (id, event_id) on delete cascade,
    foreign key (tier_id, event_id) references price_tier (id, event_id) on delete cascade
);

create index presale_tier_tier on presale_tier (tier_id);

-- Codes that were made together and are revoked together.
create table presale_batch (
    id            bigint generated always as identity primary key,
    presale_id    bigint not null references presale on delete cascade,
    reason        text not null check (length(reason) between 1 and 400),
    accounts_each integer not null check (accounts_each between 1 and 1000000),
    request_key   text, -- the same request a second time makes no other codes
    made_by       uuid not null references account,
    made_at       timestamptz not null default now(),
    revoked_at    timestamptz
);

create unique index presale_batch_presale on presale_batch (presale_id, request_key);

-- Who reads this table cannot use a code.
create table presale_code (
    presale_id bigint not null references presale on delete cascade,
    hash       bytea not null check (length(hash) = 32), -- SHA-256
    batch_id   bigint not null references presale_batch on delete cascade,
    accounts   integer not null, -- how many may use it
    used       integer not null default 0, -- how many have
    primary key (presale_id, hash),
    constraint presale_code_used check (used between 0 and accounts)
);

create index presale_code_batch on presale_code (batch_id);

-- Who may buy in it, and by a code of which batch.
create table presale_access (
    presale_id bigint not null references presale on delete cascade,
    account_id uuid not null references account,
    batch_id   bigint not null references presale_batch on delete cascade,
    since      timestamptz not null default now(),
    primary key (presale_id, account_id)
);

create index presale_access_batch on presale_access (batch_id);
create index presale_access_account on presale_access (account_id);

-- Whoever makes a booking, also the version before: as long as there is a presale, only those who may buy in it do.
create function presale_is_kept() returns trigger language plpgsql as $$
begin
    if exists (select from presale where event_id = new.event_id and ends_at > clock_timestamp())
        and exists (
            select from booking_item i where i.booking_id = new.id and not exists (
                select from presale p join presale_access a on a.presale_id = p.id and a.account_id = new.buyer_id
                where p.event_id = new.event_id and p.opens_at <= clock_timestamp() and p.ends_at > clock_timestamp()
                    and (p.every_tier or exists (
                        select from presale_tier t where t.presale_id = p.id and t.tier_id = i.tier_id))))
    then
        raise exception 'These tickets are not for everybody yet'
            using errcode = 'RL001';
    end if;
    return null;
end $$;

create trigger presale_is_kept after insert on booking for each row
    when (new.status = 'IN_PROGRESS') execute function presale_is_kept();

create trigger trail_notes_row after insert or update or delete on presale for each row
    when (coalesce(current_setting('rushline.entry', true), '') <> '')
    execute function trail_notes_row();

create trigger trail_notes_row after insert or update or delete on presale_batch for each row
    when (coalesce(current_setting('rushline.entry', true), '') <> '')
    execute function trail_notes_row();
