-- A price that has not begun can be taken back; it stays, because it may have rated what was dated a few minutes ahead.
alter table platform.price add column withdrawn_at timestamptz;
grant update (withdrawn_at) on platform.price to ${appRole};

-- Of two with the same tenant, kind and first day the later one has held.
update platform.price as earlier set withdrawn_at = later.created_at
from platform.price as later
where later.tenant is not distinct from earlier.tenant and later.kind = earlier.kind and later.from_day = earlier.from_day
    and later.number > earlier.number;

-- Now there is only one, so that two operators cannot overrule each other unseen.
create unique index price_once on platform.price (coalesce(tenant, ''), kind, from_day) where withdrawn_at is null;
