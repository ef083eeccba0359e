-- What a sign-up writes while others wait for it, made smaller.

-- Whoever holds an event counts up its revision; in a row of its own, so that its texts are not written again each time.
CREATE TABLE event_revisions (
    event TEXT PRIMARY KEY REFERENCES events (slug),
    revision BIGINT NOT NULL
);

INSERT INTO event_revisions (event, revision)
SELECT slug, revision FROM events;

ALTER TABLE events DROP COLUMN revision;

-- A letter's message id is made of its own number, so it needs no index to be the only one.
CREATE TABLE letters_anew (
    id TEXT PRIMARY KEY,
    about TEXT NOT NULL,
    kind TEXT NOT NULL,
    recipient TEXT NOT NULL,
    message_id TEXT NOT NULL,
    subject TEXT NOT NULL,
    text_body TEXT,
    html_body TEXT,
    calendar TEXT,
    posted_at BIGINT NOT NULL,
    tries BIGINT NOT NULL,
    next_try_at BIGINT NOT NULL,
    sent_at BIGINT,
    gave_up_at BIGINT,
    delete_after BIGINT NOT NULL
);

INSERT INTO letters_anew
SELECT id, about, kind, recipient, message_id, subject, text_body, html_body, calendar, posted_at, tries, next_try_at,
       sent_at, gave_up_at, delete_after
FROM letters;

DROP TABLE letters;

ALTER TABLE letters_anew RENAME TO letters;

CREATE INDEX letters_to_send ON letters (next_try_at) WHERE sent_at IS NULL AND gave_up_at IS NULL;

CREATE INDEX letters_by_subject ON letters (about, posted_at);

-- The journal is read by what it is about.
CREATE TABLE journal_anew (
    id TEXT NOT NULL,
    at BIGINT NOT NULL,
    actor TEXT NOT NULL,
    act TEXT NOT NULL,
    subject TEXT NOT NULL,
    PRIMARY KEY (subject, id)
);

INSERT INTO journal_anew
SELECT id, at, actor, act, subject FROM journal;

DROP TABLE journal;

ALTER TABLE journal_anew RENAME TO journal;
