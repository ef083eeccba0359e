-- The messages about one record are sent in the order of `sequence`, because clocks jump. `leased_until` says until when a
-- mailer has a message; it is no longer told from `next_attempt_at`, so a mailer can give a message back untried.

ALTER TABLE messages ADD COLUMN sequence BIGINT NOT NULL DEFAULT 0;
ALTER TABLE messages ADD COLUMN leased_until BIGINT;

UPDATE messages SET sequence = (
    SELECT COUNT(*) FROM messages earlier WHERE earlier.related_id = messages.related_id
        AND (earlier.enqueued_at < messages.enqueued_at
            OR (earlier.enqueued_at = messages.enqueued_at AND earlier.id <= messages.id)));

DROP INDEX messages_by_related_id;
CREATE INDEX messages_by_related_id ON messages (related_id, sequence);
