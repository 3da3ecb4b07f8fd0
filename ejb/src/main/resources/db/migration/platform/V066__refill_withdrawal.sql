-- A tenant that pays by invoice from now on wants no refill any more: what was asked for is withdrawn by whoever switched.
alter table platform.refill_request drop constraint refill_request_outcome_check;
alter table platform.refill_request
    add constraint refill_request_outcome_check check (outcome in ('COMPLETED', 'REFILLED', 'FAILED', 'WITHDRAWN'));
-- For what a tenant asked for last.
create index refill_request_tenant on platform.refill_request (tenant, id);
