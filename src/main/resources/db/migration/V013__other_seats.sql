-- An event with tickets moves to another plan. Event and tickets change in several statements: these are looked at when the transaction ends.
alter table ticket
    alter constraint ticket_event_id_seat_plan_id_fkey deferrable initially immediate;

-- A place that the new plan does not have, in an order that has ended: what the order shows of it. The ticket is gone.
create table former_item (
    booking_id  uuid not null references booking,
    ticket_id   bigint not null,
    tier_id     bigint not null,
    price       bigint not null check (price >= 0),
    fee         bigint not null check (fee >= 0),
    status      text not null check (status in ('RETURNED', 'RELEASED')), -- never one that somebody has
    refund_id   uuid references refund,
    section     text not null,
    row_label   text,
    seat_label  text,
    primary key (booking_id, ticket_id),
    check (refund_id is null or status = 'RETURNED')
);

-- All that was ever in an order.
create view item_ever as
    select booking_id, ticket_id, tier_id, price, fee, status, refund_id from booking_item
    union all
    select booking_id, ticket_id, tier_id, price, fee, status, refund_id from former_item;

-- Of one ticket only: who has it sits somewhere else now.
alter table event_change
    add column ticket_id bigint,
    drop constraint event_change_what_check,
    add constraint event_change_what_check
        check (case when ticket_id is null then what in ('START', 'DOORS', 'END', 'VENUE', 'SEATS', 'PERFORMERS') else what = 'SEAT' end);
