-- What an event costs, in the city's words.
ALTER TABLE events ADD COLUMN price TEXT;
ALTER TABLE staged_events ADD COLUMN price TEXT;
