-- What hosts hand in for their events. A new event is submitted as it is stored, as a draft; a change of a published event is
-- kept in `form`, a JSON list of the fields of its form, until an editor decides. `image` is the image that
-- the form shows and that is kept until then.
CREATE TABLE submissions (
    id TEXT NOT NULL PRIMARY KEY,
    event TEXT NOT NULL,
    organizer TEXT NOT NULL,
    state TEXT NOT NULL,
    form TEXT,
    image TEXT,
    submitted_at BIGINT NOT NULL,
    remark TEXT,
    decided_by TEXT,
    decided_at BIGINT
);

-- Until when hosts are to submit their events of a programme.
ALTER TABLE programmes ADD COLUMN submit_until_local TEXT;

CREATE INDEX submissions_by_event ON submissions (event, submitted_at);

CREATE INDEX open_submissions ON submissions (submitted_at) WHERE state = 'open';

CREATE INDEX submissions_by_image ON submissions (image) WHERE image IS NOT NULL;
