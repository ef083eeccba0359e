-- A draft has no time of publication. Neither database can drop NOT NULL in the same way, so the column is made anew.

ALTER TABLE events RENAME COLUMN published_local TO published_before;
ALTER TABLE events ADD COLUMN published_local TEXT;
UPDATE events SET published_local = published_before;
ALTER TABLE events DROP COLUMN published_before;
