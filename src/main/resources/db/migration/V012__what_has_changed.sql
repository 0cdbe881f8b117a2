-- What has changed about events of which there are tickets: shown on bookings, and kept for whoever writes to buyers.
create table event_change (
    id         bigint generated always as identity primary key,
    event_id   bigint not null references event,
    what       text not null check (what in ('START', 'DOORS', 'END', 'VENUE', 'SEATS', 'PERFORMERS')),
    old_value  text, -- null: nothing was said
    new_value  text,
    reason     text check (length(reason) between 1 and 500),
    changed_by uuid references account, -- null: the system itself
    changed_at timestamptz not null default now(), -- the same for all that was changed together
    check (old_value is distinct from new_value)
);

create index event_change_event on event_change (event_id, changed_at);

-- What tickets cost does not become something else: 53.50 euros are not 5,350 yen.
create function event_currency_stays() returns trigger language plpgsql as $$
begin
    if exists (select from ticket where event_id = new.id) then
        raise exception 'event % has tickets: its currency stays', new.id using errcode = 'check_violation';
    end if;
    return new;
end $$;

create trigger event_currency_stays before update of currency on event for each row
    when (new.currency <> old.currency) execute function event_currency_stays();

-- The onsale is before the start until it has happened; later the start may move to wherever it must.
alter table event
    drop constraint event_check2,
    add constraint event_onsale check (onsale_at < starts_at or status in ('ON_SALE', 'OVER', 'CANCELLED')) not valid;
