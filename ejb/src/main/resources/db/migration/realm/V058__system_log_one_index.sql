-- Types and actors are terms of the blocks as well: each entry paid for both ways of finding it.
drop index system_log_type;
drop index system_log_actor;
