-- A flag of an event is 0 or 1. Before, it was the instant at which it was set, which each change of the event set again.

ALTER TABLE events ADD COLUMN is_all_day BIGINT NOT NULL DEFAULT 0;
ALTER TABLE events ADD COLUMN is_unlisted BIGINT NOT NULL DEFAULT 0;
ALTER TABLE events ADD COLUMN has_waiting_list BIGINT NOT NULL DEFAULT 0;
ALTER TABLE events ADD COLUMN confirm_by_mail BIGINT NOT NULL DEFAULT 0;
ALTER TABLE events ADD COLUMN is_confidential BIGINT NOT NULL DEFAULT 0;
ALTER TABLE events ADD COLUMN has_thanks BIGINT NOT NULL DEFAULT 0;

UPDATE events SET
    is_all_day = CASE WHEN all_day_since IS NULL THEN 0 ELSE 1 END,
    is_unlisted = CASE WHEN unlisted_since IS NULL THEN 0 ELSE 1 END,
    has_waiting_list = CASE WHEN waiting_list_since IS NULL THEN 0 ELSE 1 END,
    confirm_by_mail = CASE WHEN confirmed_by_mail_since IS NULL THEN 0 ELSE 1 END,
    is_confidential = CASE WHEN confidential_since IS NULL THEN 0 ELSE 1 END,
    has_thanks = CASE WHEN thanks_since IS NULL THEN 0 ELSE 1 END;

ALTER TABLE events DROP COLUMN all_day_since;
ALTER TABLE events DROP COLUMN unlisted_since;
ALTER TABLE events DROP COLUMN waiting_list_since;
ALTER TABLE events DROP COLUMN confirmed_by_mail_since;
ALTER TABLE events DROP COLUMN confidential_since;
ALTER TABLE events DROP COLUMN thanks_since;
