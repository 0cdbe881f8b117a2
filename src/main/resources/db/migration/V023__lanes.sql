-- Codes that let their holder join a lane. Who reads this table cannot use one.
create table lane_code (
    hash       bytea primary key check (length(hash) = 32), -- SHA-256
    lane_id    bigint not null references waiting_room,
    made_at    timestamptz not null default clock_timestamp(),
    used_by    uuid references account,
    used_at    timestamptz,
    revoked_at timestamptz,
    constraint lane_code_used check (num_nulls(used_by, used_at) in (0, 2)),
    constraint lane_code_used_or_revoked check (num_nulls(used_by, revoked_at) > 0)
);
create unique index lane_code_once on lane_code (lane_id, used_by);

create function lane_code_stays_used() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.used_by is not null or old.revoked_at is not null then
        raise exception 'A code is used once' using errcode = 'check_violation';
    end if;
    return new;
end $$;

create trigger lane_code_stays_used before update or delete on lane_code
    for each row execute function lane_code_stays_used();
