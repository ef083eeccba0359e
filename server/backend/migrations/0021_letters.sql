-- A message has a sender's name, a mailbox for answers, and an address that ends messages of its kind. `told_before` is what the
-- recipient knew before a message that says what has changed.
ALTER TABLE messages ADD COLUMN sender_name TEXT;
ALTER TABLE messages ADD COLUMN reply_to TEXT;
ALTER TABLE messages ADD COLUMN unsubscribe_url TEXT;
ALTER TABLE messages ADD COLUMN told_before TEXT;

-- The contact wants no reminders and no thanks.
ALTER TABLE sign_ups ADD COLUMN declines_reminders BIGINT NOT NULL DEFAULT 0;

-- Why an event was cancelled, and what takes its place.
ALTER TABLE events ADD COLUMN cancelled_reason TEXT;
ALTER TABLE staged_events ADD COLUMN cancelled_reason TEXT;
