-- Where all nodes share a search server: which index there counts, how far it has followed the
-- change log, and which node writes to it at present. A row for each mapping, so that the nodes of
-- two versions can work beside each other while a cluster is brought up to date.
create table shared_index (
    mapping      integer primary key,
    generation   text,                        -- null: none has been made yet
    position     text,
    next         bigint,                      -- the position's first unknown transaction
    others       text[] not null default '{}', -- generations that are of no use any more, or not yet
    leased_by    text,
    leased_until timestamptz,
    check ((generation is null) = (position is null) and (generation is null) = (next is null))
);
