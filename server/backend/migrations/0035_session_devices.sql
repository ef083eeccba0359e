-- What an organizer sees of their sessions: the families of browser and operating system, and the last request. seen_at is the
-- last request of a person, by which the session goes on.
ALTER TABLE sessions ADD COLUMN browser TEXT;
ALTER TABLE sessions ADD COLUMN operating_system TEXT;
ALTER TABLE sessions ADD COLUMN used_at BIGINT NOT NULL DEFAULT 0;
UPDATE sessions SET used_at = seen_at;
