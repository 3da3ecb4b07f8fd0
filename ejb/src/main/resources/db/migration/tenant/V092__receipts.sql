-- Receipts are drawn in the order of arrival while rows are stored in the order of the senders' ids.
grant usage on sequence usage_event_receipt_seq to ${appRole};
