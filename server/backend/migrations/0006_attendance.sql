-- Who is there. Presses are only ever added; what is so of a person follows from all of theirs.
-- `date` is the place of the event's date, from 0; `turn` the event's revision when the press came in.

CREATE TABLE presses (
    nonce TEXT PRIMARY KEY,
    event TEXT NOT NULL REFERENCES events (slug),
    date BIGINT NOT NULL,
    sign_up TEXT NOT NULL REFERENCES sign_ups (id),
    position BIGINT NOT NULL,
    act TEXT NOT NULL,
    pressed_at BIGINT NOT NULL,
    turn BIGINT NOT NULL,
    organizer TEXT NOT NULL,
    delete_after BIGINT NOT NULL
);

CREATE INDEX presses_by_event ON presses (event, date);

CREATE INDEX presses_by_sign_up ON presses (sign_up);

-- Where nobody signs up, heads are counted: the last count is the one that holds.
CREATE TABLE head_counts (
    event TEXT NOT NULL REFERENCES events (slug),
    date BIGINT NOT NULL,
    people BIGINT NOT NULL,
    counted_at BIGINT NOT NULL,
    PRIMARY KEY (event, date)
);
