-- Who gives seats back again and again keeps them from others as much as who lets them run out; and one
-- person may have many accounts.
alter table booking
    add column given_back_at timestamptz, -- by the buyer; null if it ended otherwise
    add column origin bytea check (length(origin) = 16); -- a keyed hash of where it was ordered, while it is not paid

create index booking_origin on booking (event_id, origin) where origin is not null;

-- It serves to count what is kept unpaid, and is forgotten with that, whoever ends it.
create function forget_origin() returns trigger language plpgsql as $$
begin
    new.origin = null;
    return new;
end $$;

create trigger booking_origin before update of status on booking for each row
    when (new.origin is not null and new.status not in ('IN_PROGRESS', 'PAYING', 'LAPSING', 'CANCELLING'))
    execute function forget_origin();
