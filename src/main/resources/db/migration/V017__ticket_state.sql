-- The one answer to "is it free?". Whoever shows tickets reads it; whoever sells them is told by constraints and row counts.

create type seat_state as enum ('FREE', 'HELD', 'CLAIMED', 'BLOCKED', 'SOLD');

-- Status and booking are columns of it so that a reader can name the conditions of ticket's indexes.
-- Holds are looked up one by one: joined, the planner would sooner read every order there ever was.
create view ticket_state as
select t.id, t.event_id, t.seat_plan_id, t.ordinal, t.tier_id, t.status, t.booking_id, h.held_until,
    case
        when t.status = 'SOLD' then 'SOLD'
        when t.status = 'BLOCKED' then 'BLOCKED'
        when t.booking_id is not null then 'CLAIMED'
        when h.held then 'HELD'
        else 'FREE'
    end::seat_state as state
from ticket t
left join lateral (
    select true as held, case when b.status = 'IN_PROGRESS' then b.expires_at end as held_until
    from booking_item i join booking b on b.id = i.booking_id
    where i.ticket_id = t.id and i.status in ('HELD', 'SOLD') and t.status = 'AVAILABLE' and t.booking_id is null
        and (i.status = 'SOLD' or b.status <> 'IN_PROGRESS' or b.expires_at > clock_timestamp())
    limit 1) h on true;

-- What is being paid for is a handful; without it, whoever asks whether there is any reads all that is sold.
create index ticket_claimed on ticket (event_id, tier_id) where status = 'AVAILABLE' and booking_id is not null;
