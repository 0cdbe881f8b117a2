-- The waiting room: one line for one event, or for several dates of one run.

create table waiting_room (
    id           bigint generated always as identity primary key,
    mode         text not null default 'OFF' check (mode in ('OFF', 'DRAW', 'CLOSING', 'OPEN', 'PAUSED', 'ENDED')),
    term         smallint not null default 1 check (term > 0), -- counts up when everybody has to join anew
    first_number bigint not null default 0 check (first_number >= 0) -- no lower number can be given any more
);

-- Apart from the room, whose row every join reads under a lock.
create table waiting_room_number (
    room_id bigint primary key references waiting_room,
    next    bigint not null default 0 check (next >= 0)
);

-- The columns stand in the order that wastes no bytes: there are ten million rows.
-- What a foreign key would say of the room the trigger says for all rows of a statement at once.
create table place (
    room_id   bigint not null,
    number    bigint not null check (number >= 0),
    joined_at timestamptz not null default now(),
    holder    uuid not null,
    term      smallint not null,
    primary key (room_id, term, holder),
    unique (room_id, term, number)
);

create function place_must_be_open() returns trigger language plpgsql as $$
begin
    -- Whoever closes the room waits for us, or we see that it is closed.
    perform from waiting_room where id in (select room_id from joined) for share;
    if exists (
        select from (select room_id, term, min(number) as number from joined group by room_id, term) j
        left join waiting_room r on r.id = j.room_id and r.term = j.term
            and r.mode in ('DRAW', 'OPEN', 'PAUSED') and j.number >= r.first_number
        where r.id is null) then
        raise exception 'This room gives no such places now' using errcode = 'check_violation';
    end if;
    return null;
end $$;

create trigger place_must_be_open after insert on place
    referencing new table as joined for each statement execute function place_must_be_open();
