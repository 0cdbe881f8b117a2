-- Whether an event is over follows from its times and the clock. Nobody writes it down, so nobody has to take it back.
-- The version before still writes OVER, for events that are over by this rule too.

-- The one rule. Functions and no column: to add a column that is computed, PostgreSQL writes the whole table anew.
create function event_over_at(e event) returns timestamptz language sql stable parallel safe
    return coalesce(e.ends_at, e.starts_at + interval '3 hours');

create function event_status(e event) returns text language sql stable parallel safe
    return case when e.status in ('ANNOUNCED', 'ON_SALE') and event_over_at(e) <= statement_timestamp()
        then 'OVER' else e.status end;

-- Whoever gives an event that the version before has ended another time, brings it back.
create function event_goes_on() returns trigger language plpgsql as $$
begin
    new.status := case when exists (select from ticket where event_id = new.id) then 'ON_SALE' else 'ANNOUNCED' end;
    return new;
end $$;

create trigger event_goes_on before insert or update on event for each row
    when (new.status = 'OVER' and event_over_at(new) > statement_timestamp()) execute function event_goes_on();
