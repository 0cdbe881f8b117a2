-- A second factor: a secret that only the phone of an account's owner has, and ten codes for when that is lost.

create table second_factor (
    account_id   uuid primary key references account on delete cascade,
    secret       bytea not null check (length(secret) between 40 and 200), -- sealed with a key that is not here
    started_at   timestamptz not null default clock_timestamp(),
    confirmed_at timestamptz check (confirmed_at >= started_at), -- null: no sign-in asks for it yet
    last_step    bigint check (last_step > 0), -- so many times 30 seconds since 1970; codes until then are used up
    wrong        integer not null default 0 check (wrong >= 0), -- codes in a row
    wrong_at     timestamptz, -- the last of them
    check ((confirmed_at is null) = (last_step is null)),
    check ((wrong = 0) = (wrong_at is null))
);

create table recovery_code (
    account_id uuid not null references second_factor on delete cascade,
    code_hash  text not null check (code_hash ~ '^[0-9a-f]{64}$'),
    used_at    timestamptz,
    primary key (account_id, code_hash)
);

create function second_factor_moves_on() returns trigger language plpgsql as $$
begin
    if old.confirmed_at is not null
        and (old.account_id, old.secret, old.confirmed_at) is distinct from (new.account_id, new.secret, new.confirmed_at) then
        raise exception 'a confirmed second factor is removed, not changed';
    end if;
    if new.last_step < old.last_step then
        raise exception 'a code that was used stays used';
    end if;
    return new;
end $$;

create trigger second_factor_moves_on before update on second_factor
    for each row execute function second_factor_moves_on();

create function recovery_code_is_used_once() returns trigger language plpgsql as $$
begin
    if old.used_at is not null
        or (old.account_id, old.code_hash) is distinct from (new.account_id, new.code_hash) then
        raise exception 'a recovery code is used once, and not changed';
    end if;
    return new;
end $$;

create trigger recovery_code_is_used_once before update on recovery_code
    for each row execute function recovery_code_is_used_once();

-- Whether it was begun with a code, too. One without is over as soon as its account has a second factor, so what the
-- version before opens by the password alone opens nothing here.
alter table session add column second_factor boolean not null default false;

create trigger trail_notes_row after insert or update or delete on second_factor for each row
    when (coalesce(current_setting('rushline.entry', true), '') <> '')
    execute function trail_notes_row();
