-- The price a day's stored bytes were charged with: what changes that day later is charged with the same, whatever the book says then.
alter table usage_storage_day add column price_id uuid;
