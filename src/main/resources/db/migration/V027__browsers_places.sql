-- Places of browsers, where an operator lets them join, and the moment at which a draw closes.

alter table waiting_room
    drop constraint waiting_room_joiners_check,
    add constraint waiting_room_joiners_check check (joiners in ('VERIFIED', 'ACCOUNT', 'BROWSER'));

-- Whoever joined without an account takes the place along when they sign in. It goes to one account, for good.
create table place_claim (
    room_id    bigint not null references waiting_room,
    term       smallint not null,
    holder     uuid not null, -- the browser's
    account    uuid not null,
    claimed_at timestamptz not null default clock_timestamp(),
    primary key (room_id, term, account),
    unique (room_id, term, holder)
);

create trigger place_claim_is_only_added_to before update or delete on place_claim
    for each statement execute function is_only_added_to();

-- In whose name an account stands in the room's own line: their browser's, if they have taken its place along.
create function place_holder(room bigint, in_term smallint, asking uuid) returns uuid language sql stable as $$
    select coalesce((select c.holder from place_claim c where c.room_id = room and c.term = in_term and c.account = asking), asking)
$$;

-- Nobody joins a draw after the time that was promised for its closing, even if nobody has closed it yet.
create or replace function place_must_be_open() returns trigger language plpgsql as $$
begin
    -- Whoever closes the room waits for us, or we see that it is closed.
    perform from waiting_room where id in (select room_id from joined) for share;
    if exists (
        select from (select room_id, term, min(number) as number from joined group by room_id, term) j
        left join waiting_room r on r.id = j.room_id and r.term = j.term
            and r.mode in ('DRAW', 'OPEN', 'PAUSED') and j.number >= r.first_number
            and (r.mode <> 'DRAW' or exists (
                select from draw d where d.room_id = r.id and d.term = r.term and d.closing > clock_timestamp()))
        where r.id is null) then
        raise exception 'This room gives no such places now' using errcode = 'check_violation';
    end if;
    return null;
end $$;

-- As before; whoever has taken the place of their browser along is let in with it, and with it alone.
create or replace function let_in(line bigint, holders uuid[], numbers bigint[], positions bigint[])
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
        join place p on p.room_id = line and p.term = rules.term and p.number = asked.number
            and p.holder = case when line = house then place_holder(house, rules.term, asked.holder) else asked.holder end
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

-- Whoever is let in with a place holds it, or has taken it along.
create function admission_is_of_its_holder() returns trigger language plpgsql as $$
begin
    if exists (
        select from let_in l join place p on p.room_id = l.line_id and p.term = l.term and p.number = l.number
        where p.holder <> case when l.line_id = l.room_id then place_holder(l.room_id, l.term, l.holder) else l.holder end) then
        raise exception 'This is the place of somebody else' using errcode = 'check_violation';
    end if;
    return null;
end $$;

create trigger admission_is_of_its_holder after insert on admission
    referencing new table as let_in for each statement execute function admission_is_of_its_holder();
