-- What nothing refers to can be deleted; and whether a plan may be shown is asked of the events that have it.

create index event_seat_plan on event (seat_plan_id);

-- By the key from each ticket to its seat, deleting a plan would look through all tickets, once for every seat. It is held by
-- looking once per statement instead: a ticket has a seat, and the seats of a plan stay while an event has the plan.
alter table ticket drop constraint ticket_seat_plan_id_ordinal_fkey;

create function tickets_have_seats() returns trigger language plpgsql as $$
begin
    if exists (select from made t where not exists
            (select from seat s where s.seat_plan_id = t.seat_plan_id and s.ordinal = t.ordinal)) then
        raise exception 'a ticket without a seat' using errcode = 'foreign_key_violation';
    end if;
    return null;
end $$;

-- As the row is now: whoever moves many looks when all have moved.
create function ticket_has_seat() returns trigger language plpgsql as $$
begin
    if exists (select from ticket t where t.id = new.id and not exists
            (select from seat s where s.seat_plan_id = t.seat_plan_id and s.ordinal = t.ordinal)) then
        raise exception 'a ticket without a seat' using errcode = 'foreign_key_violation';
    end if;
    return null;
end $$;

create trigger ticket_seat after insert on ticket referencing new table as made
    for each statement execute function tickets_have_seats();
create constraint trigger ticket_moved after update of seat_plan_id, ordinal on ticket
    deferrable initially immediate for each row
    when ((old.seat_plan_id, old.ordinal) is distinct from (new.seat_plan_id, new.ordinal))
    execute function ticket_has_seat();

create function seats_stay() returns trigger language plpgsql as $$
begin
    if exists (select from (select distinct seat_plan_id from gone) g join event e using (seat_plan_id)) then
        raise exception 'an event has this plan' using errcode = 'foreign_key_violation';
    end if;
    return null;
end $$;

create function seat_stays() returns trigger language plpgsql as $$
begin
    if exists (select from event where seat_plan_id = old.seat_plan_id) then
        raise exception 'an event has this plan' using errcode = 'foreign_key_violation';
    end if;
    return new;
end $$;

create trigger seat_gone after delete on seat referencing old table as gone
    for each statement execute function seats_stay();
create trigger seat_moved before update of seat_plan_id, ordinal on seat for each row
    when ((old.seat_plan_id, old.ordinal) is distinct from (new.seat_plan_id, new.ordinal))
    execute function seat_stays();
