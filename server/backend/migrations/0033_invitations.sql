-- The link of an invitation is valid for longer than that of a login.
ALTER TABLE logins ADD COLUMN expires_at BIGINT NOT NULL DEFAULT 0;
UPDATE logins SET expires_at = asked_at + 900000;
CREATE INDEX logins_by_organizer ON logins (organizer);
