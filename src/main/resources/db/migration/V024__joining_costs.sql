-- How many numbers a browser tries at most before it may join; 0: none.
alter table waiting_room add column joining_work integer not null default 10000 check (joining_work between 0 and 1000000);

-- Signs what somebody has to do first. Apart from the room's row, whose changes are written down for people to read.
create table waiting_room_secret (
    room_id bigint primary key references waiting_room,
    secret  uuid not null default gen_random_uuid()
);
