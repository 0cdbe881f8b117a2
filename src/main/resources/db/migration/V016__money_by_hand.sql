-- Money that moved without us: part of a refund may have been given back by hand, and a refund may fail for good.

alter table refund
    add column refusals   integer not null default 0 check (refusals >= 0), -- definite ones, one after the other
    add column by_hand    bigint not null default 0 check (by_hand >= 0), -- of the amount: somebody gave it back at Stripe
    add column elsewhere  bigint not null default 0 check (elsewhere >= 0), -- of the amount: outside Stripe, as the note says
    add column note       text check (length(note) between 1 and 500),
    add column settled_by uuid references account,
    drop constraint refund_check,
    add constraint refund_check check (status <> 'DONE' or stripe_refund_id is not null or by_hand + elsewhere = amount),
    add constraint refund_parts check (by_hand + elsewhere <= amount),
    add constraint refund_elsewhere check (elsewhere = 0 or note is not null);

-- What is about an event and no single payment.
alter table incident add column event_id bigint references event;
