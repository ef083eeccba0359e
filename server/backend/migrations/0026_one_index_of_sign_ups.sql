-- One index counts the seats of an event and finds the other sign-ups of a contact: each index more is a page more that
-- every sign-up writes. Waiting ones, which it counts never, have an index of their own.
DROP INDEX sign_ups_by_mailbox;
DROP INDEX sign_ups_by_event;
CREATE INDEX sign_ups_by_event ON sign_ups (event, cancelled_at, queued_at_version, lower(email), seats);
CREATE INDEX sign_ups_queued_by_mailbox ON sign_ups (event, lower(email)) WHERE queued_at_version IS NOT NULL;
