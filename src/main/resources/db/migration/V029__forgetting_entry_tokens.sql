-- Entry tokens that are long over are deleted, and former keys with them.

create index entry_token_expires on entry_token (expires_at);

-- The visits of an admission are counted by its tokens, so all of them stay while it lasts. What a shop may still believe stays, too.
create function entry_token_stays() returns trigger language plpgsql as $$
begin
    if old.expires_at > clock_timestamp() or exists (
            select from admission a where a.id = old.admission_id and a.ended_at is null and a.expires_at > clock_timestamp()) then
        raise exception 'A token stays until it and its admission are over' using errcode = 'check_violation';
    end if;
    return old;
end $$;

create trigger entry_token_stays before delete on entry_token
    for each row execute function entry_token_stays();
