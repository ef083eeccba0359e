-- Images of events and programmes. `id` holds the hash of the file that was given and the size of the largest stored form.
CREATE TABLE images (
    id TEXT PRIMARY KEY,
    stored_at BIGINT NOT NULL
);

-- The forms of an image, one for each width. `format` is a media type. SQLite stores bytes in a column of any type.
CREATE TABLE image_files (
    image TEXT NOT NULL REFERENCES images (id),
    width BIGINT NOT NULL,
    format TEXT NOT NULL,
    data BYTEA NOT NULL,
    PRIMARY KEY (image, width)
);

ALTER TABLE programmes ADD COLUMN image TEXT REFERENCES images (id);
ALTER TABLE programmes ADD COLUMN image_alt TEXT;
ALTER TABLE programmes ADD COLUMN image_credit TEXT;

ALTER TABLE events ADD COLUMN is_highlight BIGINT NOT NULL DEFAULT 0;
ALTER TABLE events ADD COLUMN image TEXT REFERENCES images (id);
ALTER TABLE events ADD COLUMN image_alt TEXT;
ALTER TABLE events ADD COLUMN image_credit TEXT;

ALTER TABLE staged_events ADD COLUMN is_highlight BIGINT NOT NULL DEFAULT 0;
ALTER TABLE staged_events ADD COLUMN image TEXT;
ALTER TABLE staged_events ADD COLUMN image_alt TEXT;
ALTER TABLE staged_events ADD COLUMN image_credit TEXT;
