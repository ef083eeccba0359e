-- Tables and columns get the names of the field; nothing of what they hold is lost. A message carries how the queue treats it,
-- so that the queue needs not know what its kinds mean.

-- The programme and its events.
ALTER TABLE edition RENAME TO programme_version;
ALTER TABLE programme_version RENAME COLUMN id TO version;

ALTER TABLE event_revisions RENAME TO event_versions;
ALTER TABLE event_versions RENAME COLUMN revision TO version;

-- Sign-ups. A version of the event orders the waiting list.
DROP INDEX sign_ups_by_event;
DROP INDEX sign_ups_in_line;
DROP INDEX sign_ups_in_lanes;

ALTER TABLE sign_ups RENAME COLUMN form_seal TO request_hash;
ALTER TABLE sign_ups RENAME COLUMN places TO seats;
ALTER TABLE sign_ups RENAME COLUMN fewest TO min_seats;
ALTER TABLE sign_ups RENAME COLUMN waits_from TO queued_at_version;
ALTER TABLE sign_ups RENAME COLUMN placed_at TO confirmed_at;
ALTER TABLE sign_ups RENAME COLUMN moved_up_at TO promoted_at;

UPDATE sign_ups SET channel = 'walk_in' WHERE channel = 'door';

CREATE INDEX sign_ups_by_event ON sign_ups (event, cancelled_at, queued_at_version, seats);
CREATE INDEX sign_ups_queued ON sign_ups (event, queued_at_version) WHERE queued_at_version IS NOT NULL;
CREATE INDEX sign_ups_queued_by_size ON sign_ups (event, min_seats, queued_at_version) WHERE queued_at_version IS NOT NULL;

DROP INDEX workshop_places_by_event;
DROP INDEX workshop_places_in_lanes;

ALTER TABLE workshop_places RENAME TO workshop_choices;
ALTER TABLE workshop_choices RENAME COLUMN waits_from TO queued_at_version;
ALTER TABLE workshop_choices RENAME COLUMN waits_with TO queued_seats;

CREATE INDEX workshop_choices_by_event ON workshop_choices (event, workshop);
CREATE INDEX workshop_choices_queued ON workshop_choices (event, workshop, queued_seats, queued_at_version)
    WHERE queued_at_version IS NOT NULL;

-- The promotion log.
ALTER TABLE releases RENAME TO promotion_log;
ALTER TABLE promotion_log RENAME COLUMN turn TO event_version;
ALTER TABLE promotion_log RENAME COLUMN line TO summary;

-- The message queue. `related_id` is the id of the record that a message is about.
DROP INDEX letters_to_send;
DROP INDEX letters_by_subject;
DROP INDEX letters_lost;

ALTER TABLE letters RENAME TO messages;
ALTER TABLE messages RENAME COLUMN about TO related_id;
ALTER TABLE messages RENAME COLUMN posted_at TO enqueued_at;
ALTER TABLE messages RENAME COLUMN tries TO attempts;
ALTER TABLE messages RENAME COLUMN next_try_at TO next_attempt_at;
ALTER TABLE messages RENAME COLUMN gave_up_at TO failed_at;

-- Whether it asks for an answer, whether an organizer calls when it cannot be delivered, and until when delivery is tried.
ALTER TABLE messages ADD COLUMN is_question BIGINT NOT NULL DEFAULT 0;
ALTER TABLE messages ADD COLUMN needs_call BIGINT NOT NULL DEFAULT 1;
ALTER TABLE messages ADD COLUMN expires_at BIGINT NOT NULL DEFAULT 0;

UPDATE messages SET is_question = 1 WHERE kind IN ('hold', 'offer');
UPDATE messages SET needs_call = 0 WHERE kind IN ('reminder', 'thanks', 'login');
UPDATE messages SET expires_at = enqueued_at + CASE
    WHEN kind = 'login' THEN 900000
    WHEN kind = 'reminder' THEN 43200000
    WHEN kind IN ('hold', 'offer') THEN 604800000
    ELSE 172800000 END;
UPDATE messages SET kind = 'promoted' WHERE kind = 'moved_up';

CREATE INDEX messages_to_send ON messages (next_attempt_at) WHERE sent_at IS NULL AND failed_at IS NULL;
CREATE INDEX messages_by_related_id ON messages (related_id, enqueued_at);
CREATE INDEX messages_failed ON messages (related_id) WHERE failed_at IS NOT NULL;

ALTER TABLE mailboxes RENAME COLUMN proven_at TO verified_at;
ALTER TABLE mailboxes RENAME COLUMN first_letters TO first_messages;

DROP INDEX call_tasks_by_subject;

ALTER TABLE call_tasks RENAME COLUMN about TO related_id;
ALTER TABLE call_tasks ADD COLUMN is_question BIGINT NOT NULL DEFAULT 0;

UPDATE call_tasks SET is_question = 1 WHERE kind IN ('hold', 'offer');
UPDATE call_tasks SET kind = 'promoted' WHERE kind = 'moved_up';
UPDATE call_tasks SET reason = 'too_many_messages' WHERE reason = 'too_many_letters';
UPDATE call_tasks SET reason = 'bounced' WHERE reason = 'came_back';
UPDATE call_tasks SET outcome = 'superseded' WHERE outcome = 'overtaken';

CREATE INDEX call_tasks_by_related_id ON call_tasks (related_id);

-- Check-ins. `date_index` is the index of the event's date, from 0.
DROP INDEX presses_by_event;
DROP INDEX presses_by_sign_up;

ALTER TABLE presses RENAME TO check_ins;
ALTER TABLE check_ins RENAME COLUMN nonce TO check_in_key;
ALTER TABLE check_ins RENAME COLUMN date TO date_index;
ALTER TABLE check_ins RENAME COLUMN pressed_at TO checked_in_at;
ALTER TABLE check_ins RENAME COLUMN turn TO event_version;

UPDATE check_ins SET act = 'present' WHERE act = 'come';

CREATE INDEX check_ins_by_event ON check_ins (event, date_index);
CREATE INDEX check_ins_by_sign_up ON check_ins (sign_up);

ALTER TABLE head_counts RENAME COLUMN date TO date_index;

-- The audit log.
ALTER TABLE journal RENAME TO audit_log;
ALTER TABLE audit_log RENAME COLUMN actor TO principal;
ALTER TABLE audit_log RENAME COLUMN act TO action;

UPDATE audit_log SET principal = 'command_line' WHERE principal = 'city';
UPDATE audit_log SET principal = 'system' WHERE principal = 'rule';
UPDATE audit_log SET action = CASE action
    WHEN 'move_up' THEN 'promote'
    WHEN 'move_into' THEN 'promote_into_workshop'
    WHEN 'come' THEN 'confirm_on_arrival'
    WHEN 'send_again' THEN 'resend'
    WHEN 'ask_again' THEN 'repeat_question'
    WHEN 'came_back' THEN 'report_bounce'
    WHEN 'claim_call' THEN 'claim_call_task'
    WHEN 'call' THEN 'close_call_task'
    WHEN 'ask_to_come_in' THEN 'request_login'
    WHEN 'make_link' THEN 'create_login_link'
    WHEN 'come_in' THEN 'log_in'
    WHEN 'leave' THEN 'log_out'
    ELSE action END;
