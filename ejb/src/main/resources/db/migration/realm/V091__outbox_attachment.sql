-- Where the attachment of a message is kept, and how the recipient sees it; its bytes stay with the feature that owns them.
alter table outbox_message add column attachment text, add column attachment_name text, add column attachment_type text;
