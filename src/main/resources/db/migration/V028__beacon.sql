-- A draw is made with the public random value that its promise names, or with none.

alter table draw add constraint draw_with_its_beacon
    check (beacon_value is null or (beacon = '') = (octet_length(beacon_value) = 0));
