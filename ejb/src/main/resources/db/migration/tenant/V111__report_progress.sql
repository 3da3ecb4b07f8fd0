-- How many rows of the piece that is being made are done: a document on paper is one piece, and people watch how it gets on.
alter table report add column rows_ahead bigint not null default 0;
