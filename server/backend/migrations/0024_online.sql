-- The address under which an event takes place online. Such an event needs no venue, so that column is made anew, as in 0014.
ALTER TABLE events RENAME COLUMN venue TO venue_before;
ALTER TABLE events ADD COLUMN venue TEXT REFERENCES venues (slug);
UPDATE events SET venue = venue_before;
ALTER TABLE events DROP COLUMN venue_before;
ALTER TABLE events ADD COLUMN online_url TEXT;

ALTER TABLE staged_events RENAME COLUMN venue TO venue_before;
ALTER TABLE staged_events ADD COLUMN venue TEXT;
UPDATE staged_events SET venue = venue_before;
ALTER TABLE staged_events DROP COLUMN venue_before;
ALTER TABLE staged_events ADD COLUMN online_url TEXT;
