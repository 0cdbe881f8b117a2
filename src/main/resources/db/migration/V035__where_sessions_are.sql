-- Where a session was begun, so that its owner can tell it from others. Null: by the version before.

alter table session
    add column address text check (length(address) between 1 and 60),
    add column program text check (length(program) between 1 and 200); -- as it says of itself
