-- What a buyer should know of a seat before paying for it: "Restricted view". Not validated, for all
-- that are there have none: to look through millions of seats would hold up whoever orders.
alter table seat
    add column note text,
    add constraint seat_note_length check (length(note) between 1 and 100) not valid;
