-- Sentences in an organizer's own words that a message or a call says beside its own, one a line. They are about an event, not
-- about a person.
ALTER TABLE messages ADD COLUMN news TEXT;
ALTER TABLE call_tasks ADD COLUMN news TEXT;

-- The messages of one bundle are sent as one, and its calls are made as one: what one person is told at once about several
-- dates of a series. A bundle is named by a keyed hash; `bundle_position` orders its messages.
ALTER TABLE messages ADD COLUMN bundle TEXT;
ALTER TABLE messages ADD COLUMN bundle_position BIGINT NOT NULL DEFAULT 0;
ALTER TABLE call_tasks ADD COLUMN bundle TEXT;
CREATE INDEX messages_by_bundle ON messages (bundle) WHERE bundle IS NOT NULL;
CREATE INDEX call_tasks_by_bundle ON call_tasks (bundle) WHERE bundle IS NOT NULL;
