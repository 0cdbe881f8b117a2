-- What a plan shows besides its sections: {"stage", "outline": [[x, y], …], "focus": [x, y], "decorations": […]}.
-- Null: stored by the version before, which left it to those who draw.
alter table seat_plan
    add column scenery jsonb,
    add constraint seat_plan_scenery check (scenery is null or coalesce(
            scenery ->> 'stage' = stage
            and jsonb_typeof(scenery -> 'outline') = 'array'
            and jsonb_typeof(scenery -> 'focus' -> 0) = 'number'
            and jsonb_typeof(scenery -> 'focus' -> 1) = 'number'
            and jsonb_typeof(scenery -> 'decorations') = 'array'
            and (stage = 'NONE') = (scenery -> 'outline' = '[]'), false)),
    add constraint seat_plan_scenery_size check (pg_column_size(scenery) <= 4000000);

-- Whoever sits there sees less; the note says so. Not validated, for all that are there are false: to look
-- through millions of seats would hold up whoever orders.
alter table seat
    add column restricted_view boolean not null default false,
    add constraint seat_restricted_view_said check (note is not null or not restricted_view) not valid;
