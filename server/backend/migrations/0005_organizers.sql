-- Who works here, how they come in, and for how long they stay. Links, codes and cookies are signed or hashed: nobody can come
-- in with what stands here.

CREATE TABLE organizers (
    id TEXT PRIMARY KEY,
    email TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    added_at BIGINT NOT NULL,
    disabled_at BIGINT,
    delete_after BIGINT
);

CREATE TABLE organizer_events (
    organizer TEXT NOT NULL REFERENCES organizers (id),
    event TEXT NOT NULL REFERENCES events (slug),
    PRIMARY KEY (organizer, event)
);

-- A wish to come in. Nobody's, where the address is unknown: its code is asked for and counted all the same.
CREATE TABLE logins (
    id TEXT PRIMARY KEY,
    organizer TEXT REFERENCES organizers (id),
    asked_at BIGINT NOT NULL,
    used_at BIGINT,
    wrong_codes BIGINT NOT NULL,
    delete_after BIGINT NOT NULL
);

CREATE TABLE sessions (
    hash TEXT PRIMARY KEY,
    organizer TEXT NOT NULL REFERENCES organizers (id),
    began_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    delete_after BIGINT NOT NULL
);

CREATE INDEX sessions_by_organizer ON sessions (organizer);

-- Why somebody did it, as a word of ours where there is one.
ALTER TABLE journal ADD COLUMN reason TEXT;
