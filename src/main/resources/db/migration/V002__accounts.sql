-- People and their sessions. A session row is what makes signing out real.

create table account (
    id          uuid primary key default gen_random_uuid(),
    email       text not null check (length(email) between 3 and 254 and email = lower(email)),
    name        text not null check (length(name) between 1 and 100),
    password    text not null check (length(password) between 20 and 400), -- a salted, slow hash with its parameters
    role        text not null default 'BUYER' check (role in ('BUYER', 'OPERATOR')),
    verified_at timestamptz, -- when the mailed link was followed
    version     integer not null default 0,
    created_at  timestamptz not null default now()
);

create unique index account_email on account (email);

create table session (
    id          uuid primary key default gen_random_uuid(),
    account_id  uuid not null references account on delete cascade,
    created_at  timestamptz not null default now(),
    renewed_at  timestamptz not null default now(),
    expires_at  timestamptz not null check (expires_at > created_at),
    ended_at    timestamptz, -- signed out, password changed, or ended by an operator
    end_reason  text check (end_reason in ('SIGNED_OUT', 'PASSWORD_CHANGED', 'ENDED_BY_OPERATOR')),
    check ((ended_at is null) = (end_reason is null))
);

create index session_account on session (account_id) where ended_at is null;
create index session_expiry on session (expires_at);
