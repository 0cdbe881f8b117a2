-- An invitation is a secret that makes whoever shows it somebody who works here. Only its hash is kept.

create table staff_invitation (
    id              uuid primary key default gen_random_uuid(),
    code_hash       text not null unique check (code_hash ~ '^[0-9a-f]{64}$'),
    invitee         text not null check (length(invitee) between 1 and 100), -- for whom, as the inviter calls them
    roles           text[] not null check (cardinality(roles) between 1 and 7 and roles <@ array
        ['ADMINISTRATOR', 'PROGRAMME', 'SALES', 'BOX_OFFICE', 'DOOR', 'FINANCE', 'READ_ONLY']),
    invited_at      timestamptz not null default clock_timestamp(),
    invited_by      uuid not null references account,
    reason          text not null check (length(reason) between 1 and 400),
    expires_at      timestamptz not null check (expires_at > invited_at and expires_at <= invited_at + interval '31 days'),
    accepted_at     timestamptz check (accepted_at between invited_at and expires_at),
    accepted_by     uuid references account,
    revoked_at      timestamptz check (revoked_at >= invited_at),
    revoked_by      uuid references account,
    revoked_because text check (length(revoked_because) between 1 and 400),
    check ((accepted_at is null) = (accepted_by is null)),
    check ((revoked_at is null) = (revoked_by is null) and (revoked_at is null) = (revoked_because is null)),
    check (accepted_at is null or revoked_at is null)
);

create index staff_invitation_recent on staff_invitation (invited_at);

create function staff_invitation_is_kept() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'an invitation is revoked, not deleted';
    end if;
    if old.accepted_at is not null or old.revoked_at is not null
        or (old.id, old.code_hash, old.invitee, old.roles, old.invited_at, old.invited_by, old.reason, old.expires_at)
           is distinct from
           (new.id, new.code_hash, new.invitee, new.roles, new.invited_at, new.invited_by, new.reason, new.expires_at) then
        raise exception 'an invitation is accepted or revoked, once, and not changed';
    end if;
    return new;
end $$;

create trigger staff_invitation_is_kept before update or delete on staff_invitation
    for each row execute function staff_invitation_is_kept();
