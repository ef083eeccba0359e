-- The messages about one record are sent in the order of `sequence`, because clocks jump. `leased_until` says until when a
-- mailer has a message; it is no longer told from `next_attempt_at`, so a mailer can give a message back untried.
-- A newer message withdraws those with `is_replaceable` that have not been sent.

ALTER TABLE messages ADD COLUMN sequence BIGINT NOT NULL DEFAULT 0;
ALTER TABLE messages ADD COLUMN leased_until BIGINT;
ALTER TABLE messages ADD COLUMN is_replaceable BIGINT NOT NULL DEFAULT 0;

UPDATE messages SET sequence = (
    SELECT COUNT(*) FROM messages earlier WHERE earlier.related_id = messages.related_id
        AND (earlier.enqueued_at < messages.enqueued_at
            OR (earlier.enqueued_at = messages.enqueued_at AND earlier.id <= messages.id)));
UPDATE messages SET is_replaceable = 1 WHERE kind NOT IN ('cancellation', 'thanks', 'login');

DROP INDEX messages_by_related_id;
CREATE INDEX messages_by_related_id ON messages (related_id, sequence);
