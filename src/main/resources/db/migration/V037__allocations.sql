-- Seats that are not for everybody: blocked, or held back for somebody (docs/allocations.md).

create table allocation (
    id          bigint generated always as identity primary key,
    event_id    bigint not null references event on delete cascade,
    name        text not null check (length(name) between 1 and 80),
    purpose     text not null check (purpose in ('BLOCK', 'HOUSE', 'SPONSOR', 'PRESS', 'PROMOTER', 'PARTNER')),
    reason      text not null check (length(reason) between 1 and 400),
    quota       integer check (quota between 1 and 1000000), -- the most seats it may have; null: any number
    release_at  timestamptz, -- what is left of it goes on sale then
    released_at timestamptz, -- when it did: nothing is added any more
    made_by     uuid not null references account,
    made_at     timestamptz not null default now(),
    version     integer not null default 0,
    unique (id, event_id)
);

create unique index allocation_name on allocation (event_id, lower(name)) where released_at is null;
create index allocation_due on allocation (release_at) where released_at is null;

-- Until an event has tickets: what they will be allocated to. Another plan has other seats, so the event keeps its plan.
create table allocation_seat (
    event_id      bigint not null,
    ordinal       integer not null,
    seat_plan_id  bigint not null,
    allocation_id bigint not null,
    primary key (event_id, ordinal),
    foreign key (event_id, seat_plan_id) references event (id, seat_plan_id) on delete cascade,
    foreign key (seat_plan_id, ordinal) references seat,
    foreign key (allocation_id, event_id) references allocation (id, event_id) on delete cascade
);

create index allocation_seat_allocation on allocation_seat (allocation_id);

-- No ticket has one yet, so there is nothing to check.
alter table ticket
    add column allocation_id bigint,
    add constraint ticket_allocation foreign key (allocation_id, event_id) references allocation (id, event_id) not valid,
    add constraint ticket_kept_back check (allocation_id is null or booking_id is not null or status = 'BLOCKED') not valid;

create index ticket_allocation on ticket (allocation_id) where allocation_id is not null;

-- Whoever gives an allocated ticket back, also the version before, gives it to its allocation and not to everybody.
create function ticket_stays_allocated() returns trigger language plpgsql as $$
begin
    new.status = 'BLOCKED';
    return new;
end $$;

create trigger ticket_stays_allocated before update on ticket for each row
    when (new.allocation_id is not null and new.booking_id is null and new.status = 'AVAILABLE')
    execute function ticket_stays_allocated();

-- Whoever makes tickets, also the version before: what was allocated before is so from the first moment.
create function tickets_are_allocated() returns trigger language plpgsql as $$
begin
    if exists (select from allocation_seat where event_id in (select event_id from made)) then
        update ticket t set status = 'BLOCKED', allocation_id = a.allocation_id
        from made m join allocation_seat a on a.event_id = m.event_id and a.ordinal = m.ordinal
        where t.id = m.id;
        delete from allocation_seat a using made m where a.event_id = m.event_id and a.ordinal = m.ordinal;
    end if;
    return null;
end $$;

create trigger tickets_are_allocated after insert on ticket referencing new table as made
    for each statement execute function tickets_are_allocated();

create trigger trail_notes_row after insert or update or delete on allocation for each row
    when (coalesce(current_setting('rushline.entry', true), '') <> '')
    execute function trail_notes_row();
