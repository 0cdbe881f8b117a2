-- As before. In the first minute of a rush there are no statistics: the planner read all places of the term for each call.
-- The orders that seem to be of no use lead along the right index even so.
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
        cross join lateral (
            select p.holder from place p
            where p.room_id = line and p.term = rules.term and p.number between asked.number and asked.number
            order by p.number limit 1) p
        where asked.position <= serving.position
            and p.holder = case when line = house then place_holder(house, rules.term, asked.holder) else asked.holder end
            and (
                select a.id from admission a
                where a.line_id = line and a.term = rules.term and a.number between asked.number and asked.number
                order by a.number limit 1) is null
            and (
                select a.id from admission a
                where a.room_id = house and a.term = rules.term and a.holder = asked.holder and a.ended_at is null
                limit 1) is null
        order by asked.position limit greatest(free - coming, 0);
    end if;
    return query
    select s.holder from shopping s
    where s.room_id = house and s.term = rules.term and s.holder = any(holders);
end $$;
