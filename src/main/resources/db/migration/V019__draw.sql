-- One draw of one room: promised, listed, revealed. Each step happens once and is never taken back.

create table draw (
    room_id      bigint not null references waiting_room,
    term         smallint not null check (term > 0),
    algorithm    text not null,
    closing      timestamptz not null,
    beacon       text not null, -- its name; empty if none takes part
    commitment   bytea not null check (octet_length(commitment) = 32),
    sealed_seed  bytea not null, -- by a key that the database does not have
    promised_at  timestamptz not null default clock_timestamp(),
    size         integer check (size >= 0),
    root         bytea check (octet_length(root) = 32),
    listed_at    timestamptz,
    seed         bytea check (octet_length(seed) = 32),
    beacon_value bytea,
    revealed_at  timestamptz,
    primary key (room_id, term),
    constraint draw_listed check (num_nulls(size, root, listed_at) in (0, 3)),
    constraint draw_revealed check (num_nulls(seed, beacon_value, revealed_at) in (0, 3)),
    constraint draw_listed_before_revealed check (seed is null or listed_at < revealed_at)
);

create function draw_keeps_its_word() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE'
        or (new.room_id, new.term, new.algorithm, new.closing, new.beacon, new.commitment, new.sealed_seed, new.promised_at)
            is distinct from (old.room_id, old.term, old.algorithm, old.closing, old.beacon, old.commitment, old.sealed_seed, old.promised_at)
        or (old.listed_at is not null and (new.size, new.root, new.listed_at) is distinct from (old.size, old.root, old.listed_at))
        or (old.revealed_at is not null and (new.seed, new.beacon_value, new.revealed_at) is distinct from (old.seed, old.beacon_value, old.revealed_at))
        or (old.listed_at is null and new.revealed_at is not null) then
        raise exception 'A draw cannot be changed' using errcode = 'check_violation';
    end if;
    return new;
end $$;

create trigger draw_keeps_its_word before update or delete on draw for each row execute function draw_keeps_its_word();

-- Until the list is published nobody may join, and until the seed is revealed nobody is called.
create function draw_before_opening() returns trigger language plpgsql as $$
begin
    if old.mode = 'CLOSING' and new.mode = 'OPEN' and not exists (
        select from draw where room_id = new.id and term = new.term and revealed_at is not null) then
        raise exception 'The draw of this room is not revealed' using errcode = 'check_violation';
    end if;
    return new;
end $$;

create trigger draw_before_opening before update of mode on waiting_room for each row execute function draw_before_opening();
