-- Rows are added and never changed, so that nobody with the application's rights can narrow what readers by date are shown.
alter table system_log_hour drop constraint system_log_hour_pkey;
alter table system_log_hour add primary key (hour, first_receipt, last_receipt);
revoke update on system_log_hour from ${appRole};
