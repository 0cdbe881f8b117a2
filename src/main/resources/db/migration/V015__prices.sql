-- What a price may be depends on its currency, and is judged when it is planned; here stands what no currency exceeds.

alter table price_tier
    drop constraint price_tier_price_check,
    drop constraint price_tier_fee_check,
    add constraint price_tier_price_check check (price between 0 and 999999999999) not valid,
    add constraint price_tier_fee_check check (fee between 0 and 999999999999) not valid;
