-- Who signed up, what helps them take part, what we wrote to them. Each table with personal data says when it goes.

CREATE TABLE sign_ups (
    id TEXT PRIMARY KEY,
    event TEXT NOT NULL REFERENCES events (slug),
    reference TEXT NOT NULL UNIQUE,
    form_id TEXT NOT NULL UNIQUE,
    form_seal TEXT NOT NULL,
    places BIGINT NOT NULL,
    contact_name TEXT NOT NULL,
    email TEXT,
    phone TEXT,
    note TEXT,
    revision BIGINT NOT NULL,
    generation BIGINT NOT NULL,
    channel TEXT NOT NULL,
    notice_version BIGINT NOT NULL,
    signed_up_at BIGINT NOT NULL,
    cancelled_at BIGINT,
    delete_after BIGINT NOT NULL
);

CREATE INDEX sign_ups_by_event ON sign_ups (event, cancelled_at, places);

CREATE TABLE participants (
    sign_up TEXT NOT NULL REFERENCES sign_ups (id),
    position BIGINT NOT NULL,
    role TEXT NOT NULL,
    name TEXT,
    delete_after BIGINT NOT NULL,
    PRIMARY KEY (sign_up, position)
);

CREATE TABLE workshop_places (
    sign_up TEXT NOT NULL,
    position BIGINT NOT NULL,
    slot TEXT NOT NULL,
    event TEXT NOT NULL,
    workshop TEXT NOT NULL,
    PRIMARY KEY (sign_up, position, slot),
    FOREIGN KEY (sign_up, position) REFERENCES participants (sign_up, position),
    FOREIGN KEY (event, workshop) REFERENCES workshops (event, slug)
);

CREATE INDEX workshop_places_by_event ON workshop_places (event, workshop);

-- Position 0 is the party as a whole; the code 'other' carries words of the person's own.
CREATE TABLE needs (
    sign_up TEXT NOT NULL REFERENCES sign_ups (id),
    position BIGINT NOT NULL,
    code TEXT NOT NULL,
    words TEXT,
    delete_after BIGINT NOT NULL,
    PRIMARY KEY (sign_up, position, code)
);

-- Finished words on their way. `about` is the number of what they are about, for whoever must call instead.
CREATE TABLE letters (
    id TEXT PRIMARY KEY,
    about TEXT NOT NULL,
    kind TEXT NOT NULL,
    recipient TEXT NOT NULL,
    message_id TEXT NOT NULL UNIQUE,
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

CREATE INDEX letters_to_send ON letters (next_try_at) WHERE sent_at IS NULL AND gave_up_at IS NULL;

CREATE INDEX letters_by_subject ON letters (about, posted_at);

-- What is known of a mailbox, under a keyed hash of its address.
CREATE TABLE mailboxes (
    hash TEXT PRIMARY KEY,
    proven_at BIGINT,
    first_letters BIGINT NOT NULL,
    counted_from BIGINT NOT NULL,
    delete_after BIGINT NOT NULL
);

CREATE TABLE call_tasks (
    id TEXT PRIMARY KEY,
    about TEXT NOT NULL,
    kind TEXT NOT NULL,
    reason TEXT NOT NULL,
    opened_at BIGINT NOT NULL,
    done_at BIGINT,
    delete_after BIGINT NOT NULL
);

-- Who did what, when, about what. No personal data.
CREATE TABLE journal (
    id TEXT PRIMARY KEY,
    at BIGINT NOT NULL,
    actor TEXT NOT NULL,
    act TEXT NOT NULL,
    subject TEXT NOT NULL
);

CREATE INDEX journal_by_subject ON journal (subject, at);
