-- Sign-ups that we take in by hand, and the calls that somebody must make.

ALTER TABLE sign_ups ADD COLUMN postal TEXT;

-- Who has taken a call upon themselves, and what came of it: words of ours.
ALTER TABLE call_tasks ADD COLUMN claimed_by TEXT REFERENCES organizers (id);

ALTER TABLE call_tasks ADD COLUMN claimed_at BIGINT;

ALTER TABLE call_tasks ADD COLUMN outcome TEXT;

CREATE INDEX call_tasks_to_make ON call_tasks (opened_at) WHERE done_at IS NULL;

CREATE INDEX call_tasks_by_subject ON call_tasks (about);

CREATE INDEX letters_lost ON letters (about) WHERE gave_up_at IS NOT NULL;
