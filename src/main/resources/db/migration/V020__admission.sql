-- Who may shop: a room's settings and events, how far the line has been called, and who has been let in.

alter table waiting_room
    add column shopping_limit integer not null default 500 check (shopping_limit between 1 and 1000000),
    add column calls_a_minute integer not null default 600 check (calls_a_minute between 1 and 1000000),
    add column admission_seconds integer not null default 900 check (admission_seconds between 60 and 86400),
    add column call_seconds integer not null default 300 check (call_seconds between 10 and 86400),
    add column joiners text not null default 'VERIFIED' check (joiners in ('VERIFIED', 'ACCOUNT')),
    add column opens_at_onsale boolean not null default false,
    add column texts jsonb not null default '{}', -- what everybody reads, by mode
    add column message text check (length(message) <= 500),
    add column mode_since timestamptz not null default clock_timestamp(),
    add column everybody_until timestamptz, -- until then nobody needs an admission: the room itself has failed
    -- A lane is a room within a room: a line of its own, for those who have a code, with a share of the limit.
    add column within_id bigint references waiting_room,
    add column lane_name text check (length(lane_name) between 1 and 60),
    add column lane_about text check (length(lane_about) <= 300),
    add column share smallint check (share between 1 and 90), -- in percent
    add constraint waiting_room_lane check (num_nulls(within_id, lane_name, share) in (0, 3));
create unique index waiting_room_lane_name on waiting_room (within_id, lower(lane_name));

-- Several dates may share one line.
create table waiting_room_event (
    event_id bigint primary key references event on delete cascade,
    room_id  bigint not null references waiting_room,
    since    timestamptz not null default clock_timestamp()
);
create index waiting_room_event_room on waiting_room_event (room_id);

-- Who has used up a place may take another one, behind everybody.
alter table place add column again smallint not null default 0 check (again >= 0);
alter table place drop constraint place_pkey, add primary key (room_id, term, holder, again);

create index place_again on place (room_id) where again > 0;

create function place_is_kept() returns trigger language plpgsql as $$
begin
    raise exception 'Nobody loses their place' using errcode = 'check_violation';
end $$;

create trigger place_is_kept before update or delete or truncate on place
    for each statement execute function place_is_kept();

-- How far the line has been called, and which node calls: one row, so that no old lease moves it.
create table now_serving (
    room_id      bigint primary key references waiting_room,
    term         smallint not null default 1,             -- the room's
    position     bigint not null default 0 check (position >= 0), -- up to here all are called
    lease_term   bigint not null default 0,               -- counts up with each other node
    leased_by    text,
    leased_until timestamptz not null default '-infinity',
    pace_limit   integer check (pace_limit > 0),          -- how many may shop just now, if fewer than the room's
    kept         integer not null default 0 check (kept >= 0) -- of the limit, for lanes in which somebody waits
);
insert into now_serving (room_id, term) select id, term from waiting_room;

create function now_serving_never_falls() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or (new.term, new.position) < (old.term, old.position) or new.lease_term < old.lease_term then
        raise exception 'Nobody who has been called is sent back' using errcode = 'check_violation';
    end if;
    return new;
end $$;

create trigger now_serving_never_falls before update or delete on now_serving
    for each row execute function now_serving_never_falls();

-- When which positions were called; the last one each time.
create table called (
    room_id  bigint not null references waiting_room,
    term     smallint not null,
    position bigint not null,
    at       timestamptz not null default clock_timestamp(),
    primary key (room_id, term, position)
);

create function now_serving_is_written_down() returns trigger language plpgsql as $$
begin
    insert into called (room_id, term, position) values (new.room_id, new.term, new.position);
    return null;
end $$;

create trigger now_serving_is_written_down after update on now_serving
    for each row when (new.position > old.position) execute function now_serving_is_written_down();

create table admission (
    id          bigint generated always as identity primary key,
    room_id     bigint not null references waiting_room,
    term        smallint not null,
    line_id     bigint, -- the room's, or its lane's; null for who had no place
    number      bigint, -- the place's in that line
    position    bigint,
    lane        text not null default 'LINE' check (lane in ('LINE', 'BOOKING', 'BYPASS')),
    holder      uuid not null,
    admitted_at timestamptz not null default clock_timestamp(),
    expires_at  timestamptz not null,
    seen_at     timestamptz not null default clock_timestamp(),
    ended_at    timestamptz,
    ended_by    text check (ended_by in ('LEFT', 'EXPIRED', 'FINISHED')),
    constraint admission_ended check (num_nulls(ended_at, ended_by) in (0, 2)),
    constraint admission_line check (lane <> 'LINE' or num_nulls(line_id, number, position) = 0),
    foreign key (line_id, term, number) references place (room_id, term, number),
    unique (line_id, term, number) -- a place lets in once
);
create unique index admission_present on admission (room_id, term, holder) where ended_at is null;
create index admission_position on admission (line_id, term, position);

-- Who is shopping: not seen for a while, and with nothing to pay for, makes room for somebody else. Whom an operator lets past
-- the line counts neither way.
create view shopping as
select a.*, a.lane <> 'BYPASS' as counts from admission a
where a.ended_at is null and a.expires_at > clock_timestamp()
    and (a.lane = 'BYPASS' or a.seen_at > clock_timestamp() - interval '90 seconds'
        or exists (
            select from waiting_room_event e join booking b on b.event_id = e.event_id
            where e.room_id = a.room_id and b.buyer_id = a.holder
                and (b.status = 'IN_PROGRESS' and b.expires_at > clock_timestamp() or b.status = 'PAYING')));

-- How many more may shop by way of a line, at most: of a lane no more than its share, else not what is kept for lanes.
create function free_in(line bigint) returns bigint language sql as $$
    select case when l.within_id is null then least(l.shopping_limit, n.pace_limit) - house.shopping - n.kept
        else least(r.shopping_limit - house.shopping, least(l.shopping_limit, n.pace_limit) - house.of_lane) end
    from waiting_room l join waiting_room r on r.id = coalesce(l.within_id, l.id) join now_serving n on n.room_id = l.id
    cross join lateral (
        select count(*) as shopping, count(*) filter (where s.line_id = l.id) as of_lane
        from shopping s where s.room_id = r.id and s.term = r.term and s.counts) house
    where l.id = line
$$;

-- The last guard of the limits, whoever writes. It waits for those who let in at the same time, then counts.
create function admission_keeps_the_limit() returns trigger language plpgsql as $$
declare
    room record;
begin
    for room in
        select distinct r.id, r.term, r.shopping_limit from waiting_room r join let_in l on l.room_id = r.id
        where l.lane in ('LINE', 'BYPASS') and l.ended_at is null
    loop
        perform from now_serving where room_id = room.id for update;
        if exists (select from let_in l where l.room_id = room.id and l.lane = 'LINE')
                and (select count(*) from shopping s where s.room_id = room.id and s.term = room.term and s.counts) > room.shopping_limit
            or (select count(*) from shopping s where s.room_id = room.id and s.term = room.term and not s.counts) > 50
            or exists (
                select from let_in l left join now_serving n on n.room_id = l.line_id and n.term = l.term and n.position >= l.position
                where l.room_id = room.id and l.lane = 'LINE' and n.room_id is null)
            or exists (
                select from let_in l join waiting_room w on w.id = l.line_id and w.within_id = room.id
                where (select count(*) from shopping s where s.room_id = room.id and s.term = room.term and s.line_id = w.id)
                    > w.shopping_limit) then
            raise exception 'Nobody more may be let in now' using errcode = 'check_violation';
        end if;
    end loop;
    return null;
end $$;

create trigger admission_keeps_the_limit after insert on admission
    referencing new table as let_in for each statement execute function admission_keeps_the_limit();

-- Lets in who has been called while there is room, in the order of their positions. Who is in already stays, who comes back
-- in time comes first. One call for all who ask a node at the same time: the room's row is locked for one statement's time.
create function let_in(line bigint, holders uuid[], numbers bigint[], positions bigint[])
returns table (admitted uuid) language plpgsql as $$
declare
    house bigint;
    rules waiting_room;
    serving now_serving;
    coming bigint;
    free bigint;
begin
    select coalesce(within_id, id) into house from waiting_room where id = line;
    perform from now_serving where room_id = house for update;
    select * into rules from waiting_room where id = house;
    select * into serving from now_serving where room_id = line;
    update admission a set seen_at = clock_timestamp()
    where a.id in (select s.id from shopping s where s.room_id = house and s.term = rules.term and s.holder = any(holders));
    free := free_in(line);
    update admission a set seen_at = clock_timestamp()
    where a.id in (
        select p.id from admission p
        where p.room_id = house and p.term = rules.term and p.holder = any(holders) and p.ended_at is null
            and p.expires_at > clock_timestamp() and not exists (select from shopping s where s.id = p.id)
        order by p.position, p.id limit greatest(free, 0));
    get diagnostics coming = row_count;
    if rules.mode = 'OPEN' then
        insert into admission (room_id, term, line_id, number, position, holder, expires_at)
        select house, rules.term, line, asked.number, asked.position, asked.holder,
            clock_timestamp() + make_interval(secs => rules.admission_seconds)
        from unnest(holders, numbers, positions) as asked(holder, number, position)
        join place p on p.room_id = line and p.term = rules.term and p.number = asked.number and p.holder = asked.holder
        where asked.position <= serving.position and not exists (
            select from admission a
            where a.term = rules.term and (a.line_id = line and a.number = asked.number
                or a.room_id = house and a.holder = asked.holder and a.ended_at is null))
        order by asked.position limit greatest(free - coming, 0);
    end if;
    return query
    select s.holder from shopping s
    where s.room_id = house and s.term = rules.term and s.holder = any(holders);
end $$;

-- Ends what is over: time is up, or everything has been paid for. Who has been seen just now may be reserving, which we do not
-- see yet: we have waited for their row, but look at bookings as they were before.
create function make_room(room bigint) returns bigint language plpgsql as $$
declare
    ended bigint;
begin
    perform from now_serving where room_id = room for update;
    update admission a set ended_at = clock_timestamp(),
        ended_by = case when a.expires_at <= clock_timestamp() then 'EXPIRED' else 'FINISHED' end
    where a.room_id = room and a.ended_at is null and (a.expires_at <= clock_timestamp() or (
        a.lane <> 'BYPASS' and a.seen_at < clock_timestamp() - interval '2 seconds'
        and exists (
            select from waiting_room_event e join booking b on b.event_id = e.event_id
            where e.room_id = room and b.buyer_id = a.holder and b.status = 'CONFIRMED' and b.created_at >= a.admitted_at)
        and not exists (
            select from waiting_room_event e join booking b on b.event_id = e.event_id
            where e.room_id = room and b.buyer_id = a.holder
                and (b.status = 'IN_PROGRESS' and b.expires_at > clock_timestamp() or b.status = 'PAYING'))));
    get diagnostics ended = row_count;
    return ended;
end $$;

-- Who did what to a room, and why. The room's row carries that to the trigger and forgets it, so that nothing goes unsaid.
alter table waiting_room add column changed_by uuid, add column changed_why text;

create table waiting_room_change (
    id      bigint generated always as identity primary key,
    room_id bigint not null references waiting_room,
    at      timestamptz not null default clock_timestamp(),
    who     uuid, -- null: the room by itself
    why     text not null,
    before  jsonb not null,
    after   jsonb not null
);
create index waiting_room_change_room on waiting_room_change (room_id, id);

create function waiting_room_change_is_written_down() returns trigger language plpgsql as $$
declare
    who uuid := new.changed_by;
    why text := coalesce(new.changed_why, '');
begin
    new.changed_by := null;
    new.changed_why := null;
    if new.mode <> old.mode then
        new.mode_since := clock_timestamp();
    end if;
    insert into waiting_room_change (room_id, who, why, before, after)
    values (new.id, who, why, to_jsonb(old) - 'changed_by' - 'changed_why', to_jsonb(new) - 'changed_by' - 'changed_why');
    return new;
end $$;

create trigger waiting_room_written_down before update on waiting_room
    for each row execute function waiting_room_change_is_written_down();

create function is_only_added_to() returns trigger language plpgsql as $$
begin
    raise exception '% is only added to', tg_table_name using errcode = 'check_violation';
end $$;

create trigger waiting_room_change_is_only_added_to before update or delete on waiting_room_change
    for each statement execute function is_only_added_to();
