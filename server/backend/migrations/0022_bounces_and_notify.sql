-- When a message that was sent came back. Then `failed_at` is set too, and `sent_at` is not.
ALTER TABLE messages ADD COLUMN bounced_at BIGINT;

-- Whether and when the host of an event hears of sign-ups: off, daily or each.
ALTER TABLE events ADD COLUMN notify TEXT NOT NULL DEFAULT 'off';
ALTER TABLE staged_events ADD COLUMN notify TEXT NOT NULL DEFAULT 'off';

-- Sign-ups and cancellations that the host of an event may not have heard of: those that the message with this `sequence` says,
-- and with 0 those that no message says yet. It holds no personal data. `since` is the time of the first of these changes.
CREATE TABLE host_updates (
    event TEXT NOT NULL REFERENCES events (slug),
    sequence BIGINT NOT NULL,
    since BIGINT NOT NULL,
    sign_ups BIGINT NOT NULL,
    cancellations BIGINT NOT NULL,
    PRIMARY KEY (event, sequence)
);
