-- Venues, their seat plans, performers, events, tiers and tickets.
-- The constraints here are the last guard: whatever the code does, they hold.

create table venue (
    id          bigint generated always as identity primary key,
    reference   text unique check (reference ~ '^[[:graph:]]{1,100}$'),
    name        text not null check (length(name) between 1 and 200),
    address     text check (length(address) <= 300),
    city        text not null check (length(city) between 1 and 100),
    region      text check (length(region) <= 100),
    country     text not null check (country ~ '^[A-Z]{2}$'),
    latitude    double precision not null check (latitude between -90 and 90),
    longitude   double precision not null check (longitude between -180 and 180),
    time_zone   text not null check (length(time_zone) between 1 and 60),
    description text check (length(description) <= 4000),
    version     integer not null default 0,
    created_at  timestamptz not null default now()
);

-- A plan never changes once stored: an edit is a new revision under the same name.
create table seat_plan (
    id         bigint generated always as identity primary key,
    venue_id   bigint not null references venue,
    name       text not null check (length(name) between 1 and 200),
    revision   integer not null check (revision > 0),
    width      real not null check (width > 0),
    height     real not null check (height > 0),
    categories jsonb not null, -- [{"name", "colour"}], in the plan's order
    places     integer not null check (places between 1 and 200000), -- seats and standing places
    stage      text not null check (stage in ('PITCH', 'STAGE', 'NONE')),
    created_at timestamptz not null default now(),
    unique (venue_id, name, revision),
    unique (id, venue_id)
);

create table section (
    seat_plan_id  bigint not null references seat_plan on delete cascade,
    number        integer not null check (number >= 0),
    name          text not null check (length(name) between 1 and 100),
    zone          text not null check (length(zone) <= 100), -- the tier, stand or balcony it belongs to
    standing      boolean not null,
    category      text check (length(category) between 1 and 100), -- of a standing area, or the commonest of its seats
    outline       jsonb not null, -- [[x, y], …]: a closed polygon in plan units
    first_ordinal integer not null check (first_ordinal >= 0),
    places        integer not null check (places > 0),
    primary key (seat_plan_id, number),
    unique (seat_plan_id, name),
    unique (seat_plan_id, first_ordinal)
);

-- One row per seat and per standing place; the ordinal is the seat's name for ever (0 … places − 1).
create table seat (
    seat_plan_id bigint not null,
    ordinal      integer not null check (ordinal >= 0),
    section      integer not null,
    row_label    text check (length(row_label) between 1 and 50), -- null: a standing place
    seat_label   text check (length(seat_label) between 1 and 50),
    x            real not null,
    y            real not null,
    category     text not null check (length(category) between 1 and 100),
    accessible   boolean not null default false,
    aisle_after  boolean not null default false, -- no neighbour on its right
    primary key (seat_plan_id, ordinal),
    foreign key (seat_plan_id, section) references section (seat_plan_id, number) on delete cascade,
    check ((row_label is null) = (seat_label is null))
);

create unique index seat_label on seat (seat_plan_id, section, row_label, seat_label) where row_label is not null;

create table performer (
    id         bigint generated always as identity primary key,
    reference  text unique check (reference ~ '^[[:graph:]]{1,100}$'),
    name       text not null check (length(name) between 1 and 200),
    kind       text not null check (kind in ('TEAM', 'ARTIST', 'ENSEMBLE', 'AUTHOR', 'COMPOSER')),
    country    text check (country ~ '^[A-Z]{2}$'),
    colours    text not null default '' check (colours ~ '^(#[0-9a-f]{6}( #[0-9a-f]{6})?)?$'),
    version    integer not null default 0,
    created_at timestamptz not null default now()
);

create table event (
    id              bigint generated always as identity primary key,
    reference       text unique check (reference ~ '^[[:graph:]]{1,100}$'),
    name            text not null check (length(name) between 1 and 200),
    type            text not null check (type in ('FOOTBALL', 'CONCERT', 'THEATRE', 'OPERA', 'DANCE', 'COMEDY', 'OTHER')),
    description     text check (length(description) <= 4000),
    venue_id        bigint not null references venue,
    seat_plan_id    bigint not null,
    status          text not null default 'DRAFT'
                    check (status in ('DRAFT', 'ANNOUNCED', 'ON_SALE', 'OVER', 'CANCELLED')),
    time_zone       text not null check (length(time_zone) between 1 and 60),
    starts_at_local timestamp not null, -- what the poster says
    starts_at       timestamptz not null, -- the same moment, by the zone's rules when it was saved
    doors_at        timestamptz check (doors_at <= starts_at),
    ends_at         timestamptz check (ends_at > starts_at),
    onsale_at       timestamptz check (onsale_at < starts_at),
    cancel_reason   text check (length(cancel_reason) <= 500),
    currency        text not null check (currency ~ '^[A-Z]{3}$'),
    version         integer not null default 0,
    created_at      timestamptz not null default now(),
    foreign key (seat_plan_id, venue_id) references seat_plan (id, venue_id),
    unique (id, seat_plan_id)
);

create index event_upcoming on event (starts_at, id) where status in ('ANNOUNCED', 'ON_SALE');
create index event_onsale on event (onsale_at) where status = 'ANNOUNCED';
create index event_venue on event (venue_id);

create table event_performer (
    event_id     bigint not null references event on delete cascade,
    position     integer not null check (position >= 0),
    performer_id bigint not null references performer,
    primary key (event_id, position),
    unique (event_id, performer_id)
);

create index event_performer_performer on event_performer (performer_id);

create table price_tier (
    id       bigint generated always as identity primary key,
    event_id bigint not null references event on delete cascade,
    position integer not null check (position >= 0),
    name     text not null check (length(name) between 1 and 100),
    price    bigint not null check (price between 0 and 100000000), -- minor units of the event's currency
    fee      bigint not null default 0 check (fee between 0 and 100000000), -- per ticket, on top of the price
    unique (event_id, position) deferrable initially deferred,
    unique (event_id, name) deferrable initially deferred,
    unique (id, event_id)
);

-- Which of the plan's categories a tier sells: each category of an event in one tier at most.
create table price_tier_category (
    event_id bigint not null,
    category text not null check (length(category) between 1 and 100),
    tier_id  bigint not null,
    primary key (event_id, category),
    foreign key (tier_id, event_id) references price_tier (id, event_id) on delete cascade
);

create index price_tier_category_tier on price_tier_category (tier_id);

create table ticket (
    id           bigint generated always as identity primary key,
    event_id     bigint not null,
    seat_plan_id bigint not null,
    ordinal      integer not null,
    tier_id      bigint not null,
    status       text not null default 'AVAILABLE' check (status in ('AVAILABLE', 'SOLD', 'BLOCKED')),
    booking_id   uuid, -- who has claimed it, or owns it once sold
    version      integer not null default 0,
    unique (event_id, ordinal),
    foreign key (event_id, seat_plan_id) references event (id, seat_plan_id),
    foreign key (seat_plan_id, ordinal) references seat,
    foreign key (tier_id, event_id) references price_tier (id, event_id),
    check (status <> 'SOLD' or booking_id is not null)
);

create index ticket_free on ticket (event_id, tier_id) where status = 'AVAILABLE' and booking_id is null;

-- One row per event that is being put on sale: the work item, and what its progress bar shows.
create table publication (
    event_id     bigint primary key references event on delete cascade,
    state        text not null default 'WAITING' check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
    done         integer not null default 0 check (done >= 0),
    total        integer not null check (total >= done),
    problem      text check (length(problem) <= 500),
    requested_at timestamptz not null default now(),
    leased_by    text,
    leased_until timestamptz,
    finished_at  timestamptz
);
