-- Finds the other sign-ups of a contact for an event, whose message names them.
CREATE INDEX sign_ups_by_mailbox ON sign_ups (event, lower(email)) WHERE email IS NOT NULL;
