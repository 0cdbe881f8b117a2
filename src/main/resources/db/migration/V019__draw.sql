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
    -- Nobody can join any more, and nobody is left out.
    if old.listed_at is null and new.listed_at is not null and new.size is distinct from (
        select count(p) from waiting_room r
        left join place p on p.room_id = r.id and p.term = r.term and p.number < r.first_number
        where r.id = new.room_id and r.term = new.term and r.mode = 'CLOSING'
        group by r.id) then
        raise exception 'This is not the list of the places' using errcode = 'check_violation';
    end if;
    return new;
end $$;

create trigger draw_keeps_its_word before update or delete on draw for each row execute function draw_keeps_its_word();

-- Nobody joins a draw before its promise, it does not close before its time, and nobody is called before it is revealed.
create function waiting_room_keeps_its_word() returns trigger language plpgsql as $$
declare
    promised draw;
begin
    select * into promised from draw where room_id = new.id and term = new.term;
    if tg_op = 'UPDATE' and (new.term < old.term or new.first_number < old.first_number)
        or new.mode = 'DRAW' and (promised.room_id is null or promised.listed_at is not null)
        or new.mode = 'CLOSING' and promised.closing > clock_timestamp()
        or new.mode in ('OPEN', 'PAUSED') and promised.room_id is not null and promised.revealed_at is null then
        raise exception 'This room cannot be % now', new.mode using errcode = 'check_violation';
    end if;
    return new;
end $$;

create trigger waiting_room_keeps_its_word before insert or update on waiting_room for each row execute function waiting_room_keeps_its_word();
