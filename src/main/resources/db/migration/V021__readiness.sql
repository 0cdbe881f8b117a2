-- What an operator looks at before a hot night, and how far off we were afterwards.

create table node_clock (
    node         text primary key check (length(node) between 1 and 300),
    ahead_millis bigint not null, -- of this database's clock; negative if the node's is behind
    seen_at      timestamptz not null default clock_timestamp()
);

-- Once a minute, while a room calls: what everybody in the line was told.
create table waiting_room_estimate (
    room_id     bigint not null references waiting_room,
    term        smallint not null,
    at          timestamptz not null default clock_timestamp(),
    now_serving bigint not null check (now_serving >= 0),
    line_end    bigint not null check (line_end >= now_serving), -- the last position
    low         bigint not null check (low >= 0), -- how many are called a minute
    high        bigint not null check (high >= low),
    primary key (room_id, term, at)
);
