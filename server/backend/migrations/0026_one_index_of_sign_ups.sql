-- One index counts the seats of an event and finds the other sign-ups of a contact: each index more is a page more that
-- every sign-up writes.
DROP INDEX sign_ups_by_mailbox;
DROP INDEX sign_ups_by_event;
CREATE INDEX sign_ups_by_event ON sign_ups (event, lower(email), cancelled_at, queued_at_version, seats);
