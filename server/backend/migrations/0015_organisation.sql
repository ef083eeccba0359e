-- The organisation for which a contact comes, where an event asks for it.

ALTER TABLE events ADD COLUMN asks_organisation BIGINT NOT NULL DEFAULT 0;
ALTER TABLE sign_ups ADD COLUMN organisation TEXT;
