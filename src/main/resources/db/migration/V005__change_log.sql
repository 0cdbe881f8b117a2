-- What has changed, for everybody who keeps a picture of it (docs/change-log.md). Triggers write it, so a change by hand
-- counts too. Nothing here notifies or waits: a buyer's commit costs one more row and nothing else.

create table change_log_state (
    single        boolean primary key default true check (single),
    generation    uuid not null default gen_random_uuid(), -- renewed by hand if rows were changed with triggers off
    emptied_to    xid8 not null default '0', -- no row of a later transaction has been thrown away
    emptied_epoch text not null default '' -- in which that was so
);

insert into change_log_state default values;

-- Changes with the server, its recovery (a failover loses commits), the database or by hand: what was read before is no guide.
create function change_log_epoch() returns text language sql stable as $$
    select system_identifier || '/' || left(pg_walfile_name(pg_current_wal_insert_lsn()), 8) || '/'
        || (select oid from pg_database where datname = current_database()) || '/'
        || (select generation from change_log_state)
    from pg_control_system()
$$;

-- A ring of eight hours, each emptied whole before its turn comes again: nothing is deleted row by row, no partition is ever
-- missing, and whoever empties one gets in the way of nobody who writes.
create type changed_entity as enum ('EVENT', 'VENUE', 'PERFORMER', 'TICKET');

create table change_log (
    slot     smallint not null default floor(date_part('epoch', clock_timestamp()) / 3600)::bigint % 8,
    xid      xid8 not null default pg_current_xact_id(),
    entity   changed_entity not null,
    id       bigint not null, -- of tickets that of their event; 0: all there are
    ordinals integer[], -- of tickets; null: all of the event's
    at       timestamptz not null default clock_timestamp()
) partition by list (slot);

create index change_log_xid on change_log (xid);

create function log_rows() returns trigger language plpgsql as $$
begin
    insert into change_log (entity, id) select tg_argv[0]::changed_entity, id from changed;
    return null;
end $$;

create function log_events() returns trigger language plpgsql as $$
begin
    insert into change_log (entity, id) select distinct tg_argv[0]::changed_entity, event_id from changed;
    return null;
end $$;

create function log_tickets() returns trigger language plpgsql as $$
begin
    insert into change_log (entity, id, ordinals)
    select tg_argv[0]::changed_entity, event_id, case when count(*) <= 500 then array_agg(ordinal) end from changed group by event_id;
    return null;
end $$;

create function log_all() returns trigger language plpgsql as $$
begin
    insert into change_log (entity, id) values (tg_argv[0]::changed_entity, 0);
    return null;
end $$;

-- What moves to another event, by hand only, leaves one. Not a ticket: its price does not go with it.
create function log_left() returns trigger language plpgsql as $$
begin
    insert into change_log (entity, id) values (tg_argv[0]::changed_entity, old.event_id);
    return null;
end $$;

do $$
declare
    logged record;
begin
    for hour in 0..7 loop
        execute format('create table change_log_%s partition of change_log for values in (%s)', hour, hour);
    end loop;
    for logged in
        select * from (values
            ('event', 'log_rows', 'EVENT'), ('venue', 'log_rows', 'VENUE'), ('performer', 'log_rows', 'PERFORMER'),
            ('price_tier', 'log_events', 'EVENT'), ('price_tier_category', 'log_events', 'EVENT'),
            ('event_performer', 'log_events', 'EVENT'), ('ticket', 'log_tickets', 'TICKET')) as t (name, writer, entity)
    loop
        -- New tickets come by the thousand: which ones is not worth saying.
        execute format('create trigger change_log_insert after insert on %I referencing new table as changed
            for each statement execute function %I(%L)',
            logged.name, replace(logged.writer, 'log_tickets', 'log_events'), logged.entity);
        execute format('create trigger change_log_update after update on %I referencing new table as changed
            for each statement execute function %I(%L)', logged.name, logged.writer, logged.entity);
        execute format('create trigger change_log_delete after delete on %I referencing old table as changed
            for each statement execute function %I(%L)', logged.name, logged.writer, logged.entity);
        execute format('create trigger change_log_truncate after truncate on %I
            for each statement execute function log_all(%L)', logged.name, logged.entity);
        if logged.writer = 'log_events' then
            execute format('create trigger change_log_left after update on %I for each row
                when (old.event_id <> new.event_id) execute function log_left(%L)', logged.name, logged.entity);
        end if;
    end loop;
end $$;
