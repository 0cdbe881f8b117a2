-- Who works here, and as what. A grant that is over stays: it says who might decide what they decided.

create table staff_grant (
    id              uuid primary key default gen_random_uuid(),
    account_id      uuid not null references account,
    role            text not null check (role in
        ('ADMINISTRATOR', 'PROGRAMME', 'SALES', 'BOX_OFFICE', 'DOOR', 'FINANCE', 'READ_ONLY')),
    granted_at      timestamptz not null default clock_timestamp(),
    granted_by      uuid references account, -- null: the installation's settings
    reason          text not null check (length(reason) between 1 and 400),
    revoked_at      timestamptz,
    revoked_by      uuid references account,
    revoked_because text check (length(revoked_because) between 1 and 400),
    check (revoked_at >= granted_at),
    check ((revoked_at is null) = (revoked_by is null) and (revoked_at is null) = (revoked_because is null))
);

create unique index staff_grant_once on staff_grant (account_id, role) where revoked_at is null;

-- Two administrators who dismiss each other at the same moment wait for each other.
create function staff_grant_is_kept() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'a grant is revoked, not deleted';
    end if;
    if old.revoked_at is not null
        or (old.id, old.account_id, old.role, old.granted_at, old.reason) is distinct from
           (new.id, new.account_id, new.role, new.granted_at, new.reason)
        or old.granted_by is distinct from new.granted_by then
        raise exception 'a grant is revoked once, and not changed';
    end if;
    if old.role = 'ADMINISTRATOR' then
        perform pg_advisory_xact_lock(hashtext('staff_grant'));
        if not exists (select from staff_grant where role = 'ADMINISTRATOR' and revoked_at is null and id <> old.id) then
            raise exception 'somebody must be an administrator';
        end if;
    end if;
    return new;
end $$;

create trigger staff_grant_is_kept before update or delete on staff_grant
    for each row execute function staff_grant_is_kept();

-- Nodes of the version before know operators only, who may do everything.
create function staff_grant_for_the_version_before() returns trigger language plpgsql as $$
begin
    update account a set role = case when exists (
            select from staff_grant g
            where g.account_id = a.id and g.role = 'ADMINISTRATOR' and g.revoked_at is null)
        then 'OPERATOR' else 'BUYER' end
    where a.id = new.account_id;
    return null;
end $$;

create trigger staff_grant_for_the_version_before after insert or update on staff_grant
    for each row execute function staff_grant_for_the_version_before();

insert into staff_grant (account_id, role, granted_at, reason)
select id, 'ADMINISTRATOR', created_at, 'An operator of the version before.' from account where role = 'OPERATOR';
