-- Sentences in an organizer's own words that a message or a call says beside its own, one a line. They are about an event, not
-- about a person.
ALTER TABLE messages ADD COLUMN news TEXT;
ALTER TABLE call_tasks ADD COLUMN news TEXT;
