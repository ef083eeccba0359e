-- When a message that was sent came back. Then `failed_at` is set too, and `sent_at` is not.
ALTER TABLE messages ADD COLUMN bounced_at BIGINT;
